-- 20260101000006_join_added_beside_a_key_that_changes_its_type_7_rekey_tables for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    7 of 10 of 20260101000000_join_added_beside_a_key_that_changes_its_type; after
--          20260101000005_join_added_beside_a_key_that_changes_its_type_6_contract_account; before
--          20260101000007_join_added_beside_a_key_that_changes_its_type_8_rekey_pairs.
-- What:    nothing is left to undo here.

