-- 20260101000008_join_added_beside_a_key_that_changes_its_type_9_rekey_tables for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    9 of 12 of 20260101000000_join_added_beside_a_key_that_changes_its_type; after
--          20260101000007_join_added_beside_a_key_that_changes_its_type_8_contract_account; before
--          20260101000009_join_added_beside_a_key_that_changes_its_type_10_rekey_pairs.
-- What:    nothing is left to undo here.

