-- 20260101000004_join_added_beside_a_key_that_changes_its_type_5_validate_account for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 12 of 20260101000000_join_added_beside_a_key_that_changes_its_type; after
--          20260101000003_join_added_beside_a_key_that_changes_its_type_4_index_account_pkey_key; before
--          20260101000005_join_added_beside_a_key_that_changes_its_type_6_guard_account.
-- What:    nothing is left to undo here.

