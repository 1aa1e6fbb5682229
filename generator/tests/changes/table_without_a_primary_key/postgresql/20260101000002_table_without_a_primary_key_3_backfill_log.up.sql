-- no-transaction
-- 20260101000002_table_without_a_primary_key_3_backfill_log for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 10 of 20260101000000_table_without_a_primary_key; after
--          20260101000001_table_without_a_primary_key_2_expand_loose; before
--          20260101000003_table_without_a_primary_key_4_backfill_loose.
--
-- What:    gives the second columns of Log their values: line (INTEGER becomes DECIMAL(65,30)).
-- Why:     rows that nobody writes meanwhile need them too.
-- Cost:    changes rows in batches; each batch locks its own rows alone.

-- A thousand pages at a time. Run it again after an interruption: it goes on where values are missing; the trigger gives them.
DO $isotype$
DECLARE
    isotype_first bigint := 0;
    isotype_pages bigint := pg_relation_size('"Log"'::regclass) / current_setting('block_size')::bigint;
BEGIN
    WHILE isotype_first <= isotype_pages LOOP
        PERFORM set_config('application_name', format('isotype: %s %% of %s pages', isotype_first * 100 / greatest(isotype_pages, 1), isotype_pages), true);
        PERFORM set_config('jit', 'off', true);
        UPDATE "Log" SET "_isotype_20260101000000__line__new" = "_isotype_20260101000000__line__new"
        WHERE ("_isotype_20260101000000__line__new" IS NULL AND "line" IS NOT NULL) AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 1000)::tid;
        COMMIT;
        isotype_first := isotype_first + 1000;
    END LOOP;
END
$isotype$;
