-- 20260101000000_list_column_added_and_dropped_1_expand_item for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 2 of 20260101000000_list_column_added_and_dropped; before
--          20260101000001_list_column_added_and_dropped_2_contract_item.
-- Undoes:  adds the column Item.counts.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It is asked for, or gives way to another.
-- squawk-ignore ban-drop-default
ALTER TABLE "Item" ALTER COLUMN "counts" DROP DEFAULT;

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "Item" RENAME COLUMN "counts" TO "_isotype_20260101000000_undone_counts";

-- Marks the rows that are there; rows to come have no mark. No row is touched.
ALTER TABLE "Item" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_undone__rows_counts" boolean DEFAULT true;

-- It is asked for, or gives way to another.
-- squawk-ignore ban-drop-default
ALTER TABLE "Item" ALTER COLUMN "_isotype_20260101000000_undone__rows_counts" DROP DEFAULT;
