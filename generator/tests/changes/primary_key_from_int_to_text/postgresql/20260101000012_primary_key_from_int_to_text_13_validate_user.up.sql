-- 20260101000012_primary_key_from_int_to_text_13_validate_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    13 of 14 of 20260101000000_primary_key_from_int_to_text; after
--          20260101000011_primary_key_from_int_to_text_12_validate_post; before
--          20260101000013_primary_key_from_int_to_text_14_contract_post.
--
-- What:    looks at the values in the second columns of User.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE "User" ("_isotype_20260101000000__id__new");
