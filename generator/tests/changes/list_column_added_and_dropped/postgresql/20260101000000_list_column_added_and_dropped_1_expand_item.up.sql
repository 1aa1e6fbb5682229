-- 20260101000000_list_column_added_and_dropped_1_expand_item for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 2 of 20260101000000_list_column_added_and_dropped; before
--          20260101000001_list_column_added_and_dropped_2_contract_item.
--
-- What:    adds the column Item.counts.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite lists are texts, with a CHECK where one helps.
--          on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema says Int.
-- squawk-ignore prefer-bigint-over-int
ALTER TABLE "Item" ADD COLUMN "counts" INTEGER[] DEFAULT ARRAY[1, 2]::INTEGER[];

-- What an undo of this migration kept comes back.
DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Item"') AND attname = '_isotype_20260101000000_undone_counts' AND NOT attisdropped) THEN
        ALTER TABLE "Item" DROP COLUMN "counts";
        ALTER TABLE "Item" RENAME COLUMN "_isotype_20260101000000_undone_counts" TO "counts";
        ALTER TABLE "Item" ALTER COLUMN "counts" SET DEFAULT ARRAY[1, 2]::INTEGER[];
        UPDATE "Item" SET "counts" = ARRAY[1, 2]::INTEGER[]::INTEGER[] WHERE "_isotype_20260101000000_undone__rows_counts" IS NULL;
        ALTER TABLE "Item" DROP COLUMN IF EXISTS "_isotype_20260101000000_undone__rows_counts";
    END IF;
END
$isotype$;
