-- 20260101000018_columns_of_others_swapped_19_validate_account for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    19 of 24 of 20260101000000_columns_of_others_swapped; after
--          20260101000017_columns_of_others_swapped_18_validate_account; before
--          20260101000019_columns_of_others_swapped_20_validate_account.
-- What:    nothing is left to undo here.

