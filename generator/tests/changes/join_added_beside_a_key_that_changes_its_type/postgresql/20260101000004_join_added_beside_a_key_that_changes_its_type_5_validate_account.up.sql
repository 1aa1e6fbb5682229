-- 20260101000004_join_added_beside_a_key_that_changes_its_type_5_validate_account for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 12 of 20260101000000_join_added_beside_a_key_that_changes_its_type; after
--          20260101000003_join_added_beside_a_key_that_changes_its_type_4_index_account_pkey_key; before
--          20260101000005_join_added_beside_a_key_that_changes_its_type_6_guard_account.
--
-- What:    looks at the values in the second columns of Account.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE "Account" ("_isotype_20260101000000__id__new");
