-- 20260101000014_columns_of_others_swapped_15_validate_account for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    15 of 24 of 20260101000000_columns_of_others_swapped; after
--          20260101000013_columns_of_others_swapped_14_validate_account; before
--          20260101000015_columns_of_others_swapped_16_validate_account.
-- What:    nothing is left to undo here.

