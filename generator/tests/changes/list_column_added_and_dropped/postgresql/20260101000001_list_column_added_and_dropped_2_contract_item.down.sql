-- 20260101000001_list_column_added_and_dropped_2_contract_item for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 2 of 20260101000000_list_column_added_and_dropped; after
--          20260101000000_list_column_added_and_dropped_1_expand_item.
-- Undoes:  keeps the column Item.tags as _isotype_20260101000000_tags.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Item"') AND attname = '_isotype_20260101000000_tags' AND NOT attisdropped) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Item.tags: what the migration kept of it is gone, as after `isotype migrate purge`; without it this undo would lose data';
    END IF;
END
$isotype$;

-- It was kept here and comes back.
-- squawk-ignore renaming-column
ALTER TABLE "Item" RENAME COLUMN "_isotype_20260101000000_tags" TO "tags";
