-- no-transaction
-- 20260101000001_int_to_text_and_text_to_int_2_backfill_t for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 9 of 20260101000000_int_to_text_and_text_to_int; after
--          20260101000000_int_to_text_and_text_to_int_1_expand_t; before
--          20260101000002_int_to_text_and_text_to_int_3_guard_t.
--
-- What:    gives the second columns of T their values: code (INTEGER becomes TEXT), text (TEXT becomes INTEGER),
--          maybe (TEXT becomes INTEGER).
-- Why:     rows that nobody writes meanwhile need them too.
-- Cost:    changes rows in batches; each batch locks its own rows alone.

-- A thousand pages at a time. Run it again after an interruption: it goes on where values are missing; the trigger gives them.
DO $isotype$
DECLARE
    isotype_first bigint := 0;
    isotype_pages bigint := pg_relation_size('"T"'::regclass) / current_setting('block_size')::bigint;
BEGIN
    WHILE isotype_first <= isotype_pages LOOP
        PERFORM set_config('application_name', format('isotype: %s %% of %s pages', isotype_first * 100 / greatest(isotype_pages, 1), isotype_pages), true);
        PERFORM set_config('jit', 'off', true);
        UPDATE "T" SET "_isotype_20260101000000__code__new" = "_isotype_20260101000000__code__new"
        WHERE ("_isotype_20260101000000__code__new" IS NULL AND "code" IS NOT NULL OR "_isotype_20260101000000__text__new" IS NULL AND "text" IS NOT NULL OR "_isotype_20260101000000__maybe__new" IS NULL AND "maybe" IS NOT NULL) AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 1000)::tid;
        COMMIT;
        isotype_first := isotype_first + 1000;
    END LOOP;
END
$isotype$;
