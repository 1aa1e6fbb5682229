-- 20260101000016_int_to_bigint_17_validate_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    17 of 18 of 20260101000000_int_to_bigint; after 20260101000015_int_to_bigint_16_validate_post; before
--          20260101000017_int_to_bigint_18_contract_post.
--
-- What:    looks at the values in the second columns of User.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE "User" ("_isotype_20260101000000__id__new", "_isotype_20260101000000__views__new");
