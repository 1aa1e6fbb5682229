-- 20260101000010_join_added_beside_a_key_that_changes_its_type_11_validate_pairs for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    11 of 12 of 20260101000000_join_added_beside_a_key_that_changes_its_type; after
--          20260101000009_join_added_beside_a_key_that_changes_its_type_10_rekey_pairs; before
--          20260101000011_join_added_beside_a_key_that_changes_its_type_12_validate_pairs.
-- What:    nothing is left to undo here.

