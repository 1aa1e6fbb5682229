-- no-transaction
-- 20260101000001_document_column_added_2_backfill_module_setup for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 8 of 20260101000000_document_column_added; after
--          20260101000000_document_column_added_1_expand_module; before
--          20260101000002_document_column_added_3_guard_module.
--
-- What:    gives rows of Module without setup a value.
-- Why:     rows that are there must hold one.
-- Cost:    changes rows in batches; each batch locks its own rows alone.

-- A thousand pages at a time. Run it again after an interruption: it goes on where rows have no value.
DO $isotype$
DECLARE
    isotype_first bigint := 0;
    isotype_pages bigint := pg_relation_size('"Module"'::regclass) / current_setting('block_size')::bigint;
BEGIN
    WHILE isotype_first <= isotype_pages LOOP
        PERFORM set_config('application_name', format('isotype: %s %% of %s pages', isotype_first * 100 / greatest(isotype_pages, 1), isotype_pages), true);
        PERFORM set_config('jit', 'off', true);
        UPDATE "Module" SET "setup" = '{"name":"none","count":1}'::jsonb WHERE "setup" IS NULL AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 1000)::tid;
        COMMIT;
        isotype_first := isotype_first + 1000;
    END LOOP;
END
$isotype$;
