-- 20260101000008_column_added_with_fill_from_swapped_tables_9_contract_one for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    9 of 14 of 20260101000000_column_added_with_fill_from_swapped_tables; after
--          20260101000007_column_added_with_fill_from_swapped_tables_8_contract_two; before
--          20260101000009_column_added_with_fill_from_swapped_tables_10_contract_post.
--
-- What:    renames _isotype_20260101000000__name0 to Two_pkey.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "_isotype_20260101000000__name0" RENAME TO "Two_pkey";
