-- 20260101000004_enum_list_to_single_beside_new_names_5_validate_tag for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 11 of 20260101000000_enum_list_to_single_beside_new_names; after
--          20260101000003_enum_list_to_single_beside_new_names_4_backfill_tag; before
--          20260101000005_enum_list_to_single_beside_new_names_6_contract_tag.
--
-- What:    looks at the values in the second columns of Tag.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE "Tag" ("_isotype_20260101000000__main__new", "_isotype_20260101000000__marked__new");
