-- 20260101000021_columns_of_others_swapped_22_validate_account for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    22 of 24 of 20260101000000_columns_of_others_swapped; after
--          20260101000020_columns_of_others_swapped_21_validate_entry; before
--          20260101000022_columns_of_others_swapped_23_validate_entry.
-- What:    nothing is left to undo here.

