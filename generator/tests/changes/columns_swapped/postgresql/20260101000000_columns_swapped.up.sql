-- 20260101000000_columns_swapped for PostgreSQL, made by isotype from schema.prisma.
--
-- What:    renames Pair_left_key to Pair_right_key.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames the column Pair.right to _isotype_20260101000000__column0.
-- Why:     the schema says @renamed, or another @map.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames the column Pair.left to right.
-- Why:     the schema says @renamed, or another @map.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames the column Pair._isotype_20260101000000__column0 to left.
-- Why:     the schema says @renamed, or another @map.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "Pair_left_key" RENAME TO "Pair_right_key";

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "Pair" RENAME COLUMN "right" TO "_isotype_20260101000000__column0";

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "Pair" RENAME COLUMN "left" TO "right";

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "Pair" RENAME COLUMN "_isotype_20260101000000__column0" TO "left";
