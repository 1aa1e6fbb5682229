-- 20260101000022_columns_of_others_swapped_23_validate_entry for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    23 of 24 of 20260101000000_columns_of_others_swapped; after
--          20260101000021_columns_of_others_swapped_22_validate_account; before
--          20260101000023_columns_of_others_swapped_24_contract_account.
-- What:    nothing is left to undo here.

