-- 20260101000002_join_added_beside_a_key_that_changes_its_type_3_backfill_account for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 12 of 20260101000000_join_added_beside_a_key_that_changes_its_type; after
--          20260101000001_join_added_beside_a_key_that_changes_its_type_2_expand_account; before
--          20260101000003_join_added_beside_a_key_that_changes_its_type_4_index_account_pkey_key.
-- What:    nothing is left to undo here.

