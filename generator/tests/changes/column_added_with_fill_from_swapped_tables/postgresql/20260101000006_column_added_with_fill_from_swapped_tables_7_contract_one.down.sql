-- 20260101000006_column_added_with_fill_from_swapped_tables_7_contract_one for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    7 of 14 of 20260101000000_column_added_with_fill_from_swapped_tables; after
--          20260101000005_column_added_with_fill_from_swapped_tables_6_contract_post; before
--          20260101000007_column_added_with_fill_from_swapped_tables_8_contract_two.
-- Undoes:  renames One_pkey to _isotype_20260101000000__name0.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "_isotype_20260101000000__name0" RENAME TO "One_pkey";
