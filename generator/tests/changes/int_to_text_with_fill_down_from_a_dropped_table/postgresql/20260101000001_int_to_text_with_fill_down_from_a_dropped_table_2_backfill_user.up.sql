-- no-transaction
-- 20260101000001_int_to_text_with_fill_down_from_a_dropped_table_2_backfill_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 8 of 20260101000000_int_to_text_with_fill_down_from_a_dropped_table; after
--          20260101000000_int_to_text_with_fill_down_from_a_dropped_table_1_expand_user; before
--          20260101000002_int_to_text_with_fill_down_from_a_dropped_table_3_guard_user.
--
-- What:    gives the second columns of User their values: level (INTEGER becomes TEXT).
-- Why:     rows that nobody writes meanwhile need them too.
-- Cost:    changes rows in batches; each batch locks its own rows alone.

-- A thousand pages at a time. Run it again after an interruption: it goes on where values are missing; the trigger gives them.
DO $isotype$
DECLARE
    isotype_first bigint := 0;
    isotype_pages bigint := pg_relation_size('"User"'::regclass) / current_setting('block_size')::bigint;
BEGIN
    WHILE isotype_first <= isotype_pages LOOP
        PERFORM set_config('application_name', format('isotype: %s %% of %s pages', isotype_first * 100 / greatest(isotype_pages, 1), isotype_pages), true);
        PERFORM set_config('jit', 'off', true);
        UPDATE "User" SET "_isotype_20260101000000__level__new" = "_isotype_20260101000000__level__new"
        WHERE ("_isotype_20260101000000__level__new" IS NULL AND "level" IS NOT NULL) AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 1000)::tid;
        COMMIT;
        isotype_first := isotype_first + 1000;
    END LOOP;
END
$isotype$;
