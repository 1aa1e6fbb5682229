-- no-transaction
-- 20260101000001_union_tag_changed_by_fill_2_expand_module_shape for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 5 of 20260101000000_union_tag_changed_by_fill; after
--          20260101000000_union_tag_changed_by_fill_1_contract_module; before
--          20260101000002_union_tag_changed_by_fill_3_backfill_module_shape.
-- Undoes:  makes room for what Module.shape held.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- A thousand pages at a time. Run it again after an interruption: it goes on where a row has what it got.
DO $isotype$
#variable_conflict use_column
DECLARE
    isotype_first bigint;
    isotype_pages bigint;
    named text;
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Module"') AND attname = '_isotype_20260101000000_shape' AND NOT attisdropped) THEN
        isotype_first := 0;
        isotype_pages := pg_relation_size('"Module"'::regclass) / current_setting('block_size')::bigint;
        WHILE isotype_first <= isotype_pages LOOP
            PERFORM set_config('application_name', format('isotype: %s %% of %s pages', isotype_first * 100 / greatest(isotype_pages, 1), isotype_pages), true);
            PERFORM set_config('jit', 'off', true);
            UPDATE "Module" SET "shape" = "_isotype_20260101000000_shape"::JSONB, "_isotype_20260101000000_shape__became" = NULL WHERE "_isotype_20260101000000_shape" IS NOT NULL AND "shape"::text IS NOT DISTINCT FROM "_isotype_20260101000000_shape__became" AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 1000)::tid;
            COMMIT;
            isotype_first := isotype_first + 1000;
        END LOOP;
        PERFORM set_config('lock_timeout', '2s', true);
        ALTER TABLE "Module" DROP COLUMN "_isotype_20260101000000_shape", DROP COLUMN "_isotype_20260101000000_shape__became";
        COMMIT;
    END IF;
END
$isotype$;
