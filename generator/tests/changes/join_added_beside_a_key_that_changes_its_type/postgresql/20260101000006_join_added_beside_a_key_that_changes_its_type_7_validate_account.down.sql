-- 20260101000006_join_added_beside_a_key_that_changes_its_type_7_validate_account for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    7 of 12 of 20260101000000_join_added_beside_a_key_that_changes_its_type; after
--          20260101000005_join_added_beside_a_key_that_changes_its_type_6_guard_account; before
--          20260101000007_join_added_beside_a_key_that_changes_its_type_8_contract_account.
-- What:    nothing is left to undo here.

