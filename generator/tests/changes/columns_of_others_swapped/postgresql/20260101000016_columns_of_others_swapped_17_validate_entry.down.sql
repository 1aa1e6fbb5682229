-- 20260101000016_columns_of_others_swapped_17_validate_entry for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    17 of 24 of 20260101000000_columns_of_others_swapped; after
--          20260101000015_columns_of_others_swapped_16_validate_account; before
--          20260101000017_columns_of_others_swapped_18_validate_account.
-- What:    nothing is left to undo here.

