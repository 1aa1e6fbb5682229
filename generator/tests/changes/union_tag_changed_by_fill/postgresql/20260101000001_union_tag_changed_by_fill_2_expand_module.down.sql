-- 20260101000001_union_tag_changed_by_fill_2_expand_module for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 5 of 20260101000000_union_tag_changed_by_fill; after
--          20260101000000_union_tag_changed_by_fill_1_contract_module; before
--          20260101000002_union_tag_changed_by_fill_3_backfill_module_shape.
-- Undoes:  makes room for what Module.shape held.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Rows that still hold what they got have again what they held.
DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Module"') AND attname = '_isotype_20260101000000_shape' AND NOT attisdropped) THEN
        UPDATE "Module" SET "shape" = "_isotype_20260101000000_shape"::JSONB WHERE "_isotype_20260101000000_shape" IS NOT NULL AND "shape"::text IS NOT DISTINCT FROM "_isotype_20260101000000_shape__became";
        ALTER TABLE "Module" DROP COLUMN "_isotype_20260101000000_shape", DROP COLUMN "_isotype_20260101000000_shape__became";
    END IF;
END
$isotype$;
