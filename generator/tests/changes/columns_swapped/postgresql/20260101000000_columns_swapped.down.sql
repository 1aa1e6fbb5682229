-- 20260101000000_columns_swapped for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Undoes:  renames the column Pair._isotype_20260101000000__column0 to left.
--          renames the column Pair.left to right.
--          renames the column Pair.right to _isotype_20260101000000__column0.
--          renames Pair_left_key to Pair_right_key.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "Pair" RENAME COLUMN "left" TO "_isotype_20260101000000__column0";

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "Pair" RENAME COLUMN "right" TO "left";

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "Pair" RENAME COLUMN "_isotype_20260101000000__column0" TO "right";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "Pair_right_key" RENAME TO "Pair_left_key";
