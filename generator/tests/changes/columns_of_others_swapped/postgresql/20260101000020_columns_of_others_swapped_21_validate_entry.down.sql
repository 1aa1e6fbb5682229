-- 20260101000020_columns_of_others_swapped_21_validate_entry for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    21 of 24 of 20260101000000_columns_of_others_swapped; after
--          20260101000019_columns_of_others_swapped_20_validate_account; before
--          20260101000021_columns_of_others_swapped_22_validate_account.
-- What:    nothing is left to undo here.

