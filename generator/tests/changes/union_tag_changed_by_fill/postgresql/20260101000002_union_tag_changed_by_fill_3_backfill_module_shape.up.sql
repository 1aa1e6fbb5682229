-- no-transaction
-- 20260101000002_union_tag_changed_by_fill_3_backfill_module_shape for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 5 of 20260101000000_union_tag_changed_by_fill; after
--          20260101000001_union_tag_changed_by_fill_2_expand_module_shape; before
--          20260101000003_union_tag_changed_by_fill_4_guard_module.
--
-- What:    gives rows of Module.shape the value that was asked for.
-- Why:     the check would refuse what they hold.
-- Cost:    changes rows in batches; each batch locks its own rows alone.

-- A thousand pages at a time. Run it again after an interruption: it goes on where the check refuses a row.
DO $isotype$
#variable_conflict use_column
DECLARE
    isotype_first bigint;
    isotype_pages bigint;
    named text;
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Module"') AND attname = '_isotype_20260101000000_shape' AND NOT attisdropped) THEN
        PERFORM set_config('lock_timeout', '2s', true);
        ALTER TABLE "Module" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_shape" text, ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_shape__became" text;
        COMMIT;
    END IF;
    isotype_first := 0;
    isotype_pages := pg_relation_size('"Module"'::regclass) / current_setting('block_size')::bigint;
    WHILE isotype_first <= isotype_pages LOOP
        PERFORM set_config('application_name', format('isotype: %s %% of %s pages', isotype_first * 100 / greatest(isotype_pages, 1), isotype_pages), true);
        PERFORM set_config('jit', 'off', true);
        UPDATE "Module" SET "_isotype_20260101000000_shape" = mapped.held, "_isotype_20260101000000_shape__became" = mapped.value::text, "shape" = mapped.value
        FROM (SELECT ctid AS place, "shape"::text AS held, (jsonb_set("shape" - 'kind', '{type}', "shape" -> 'kind'))::JSONB AS value FROM "Module" WHERE ((jsonb_typeof("shape") = 'object' AND coalesce(jsonb_typeof("shape" -> 'type') = 'string', false)) IS FALSE) AND ("_isotype_20260101000000_shape" IS NOT NULL OR "_isotype_20260101000000_shape__became" IS NULL) AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 1000)::tid OFFSET 0) AS mapped
        WHERE "Module".ctid = mapped.place AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 1000)::tid;
        COMMIT;
        isotype_first := isotype_first + 1000;
    END LOOP;
END
$isotype$;
