-- 20260101000008_join_added_beside_a_key_that_changes_its_type_9_validate_pairs for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    9 of 10 of 20260101000000_join_added_beside_a_key_that_changes_its_type; after
--          20260101000007_join_added_beside_a_key_that_changes_its_type_8_rekey_pairs; before
--          20260101000009_join_added_beside_a_key_that_changes_its_type_10_validate_pairs.
-- What:    nothing is left to undo here.

