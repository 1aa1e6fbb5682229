-- 20260101000004_columns_with_defaults_dropped_and_added_beside_least_numbers_5_contract_item for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 5 of 20260101000000_columns_with_defaults_dropped_and_added_beside_least_numbers; after
--          20260101000003_columns_with_defaults_dropped_and_added_beside_least_numbers_4_validate_item.
-- Undoes:  no longer marks rows of Item.
--          keeps the column Item.state as _isotype_20260101000000_state.
--          keeps the column Item.name as _isotype_20260101000000_name.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Item"') AND attname = '_isotype_20260101000000_name' AND NOT attisdropped) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Item.name: what the migration kept of it is gone, as after `isotype migrate purge`; without it this undo would lose data';
    END IF;
END
$isotype$;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Item"') AND attname = '_isotype_20260101000000_state' AND NOT attisdropped) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Item.state: what the migration kept of it is gone, as after `isotype migrate purge`; without it this undo would lose data';
    END IF;
END
$isotype$;

-- It was kept here and comes back.
-- squawk-ignore renaming-column
ALTER TABLE "Item" RENAME COLUMN "_isotype_20260101000000_state" TO "state";

ALTER TABLE "Item" ALTER COLUMN "state" SET DEFAULT -60;

UPDATE "Item" SET "state" = (-60)::DECIMAL(65,30) WHERE "_isotype_20260101000000__rows" IS NULL;

-- It was kept here and comes back.
-- squawk-ignore renaming-column
ALTER TABLE "Item" RENAME COLUMN "_isotype_20260101000000_name" TO "name";

ALTER TABLE "Item" ALTER COLUMN "name" SET DEFAULT '2000-01-01 00:00:00';

UPDATE "Item" SET "name" = '2000-01-01 00:00:00'::TIMESTAMP(3) WHERE "_isotype_20260101000000__rows" IS NULL;

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Item" DROP COLUMN IF EXISTS "_isotype_20260101000000__rows";
