-- 20260101000004_columns_with_defaults_dropped_and_added_beside_least_numbers_5_contract_item for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 5 of 20260101000000_columns_with_defaults_dropped_and_added_beside_least_numbers; after
--          20260101000003_columns_with_defaults_dropped_and_added_beside_least_numbers_4_validate_item.
--
-- What:    keeps the column Item.name as _isotype_20260101000000_name.
-- Why:     the schema no longer has it; the undo brings it back with all values.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    keeps the column Item.state as _isotype_20260101000000_state.
-- Why:     the schema no longer has it; the undo brings it back with all values.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    no longer marks rows of Item.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It is asked for, or gives way to another.
-- squawk-ignore ban-drop-default
ALTER TABLE "Item" ALTER COLUMN "name" DROP DEFAULT;

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "Item" RENAME COLUMN "name" TO "_isotype_20260101000000_name";

-- Marks the rows that are there; rows to come have no mark. No row is touched.
ALTER TABLE "Item" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000__rows" boolean DEFAULT true;

-- It is asked for, or gives way to another.
-- squawk-ignore ban-drop-default
ALTER TABLE "Item" ALTER COLUMN "_isotype_20260101000000__rows" DROP DEFAULT;

-- It is asked for, or gives way to another.
-- squawk-ignore ban-drop-default
ALTER TABLE "Item" ALTER COLUMN "state" DROP DEFAULT;

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "Item" RENAME COLUMN "state" TO "_isotype_20260101000000_state";

-- Marks the rows that are there; rows to come have no mark. No row is touched.
ALTER TABLE "Item" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000__rows" boolean DEFAULT true;

-- It is asked for, or gives way to another.
-- squawk-ignore ban-drop-default
ALTER TABLE "Item" ALTER COLUMN "_isotype_20260101000000__rows" DROP DEFAULT;

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Item" DROP COLUMN IF EXISTS "_isotype_20260101000000_undone__rows_words";
