-- no-transaction
-- 20260101000002_datetime_to_int_with_fill_3_backfill_empty for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 12 of 20260101000000_datetime_to_int_with_fill; after
--          20260101000001_datetime_to_int_with_fill_2_expand_note; before
--          20260101000003_datetime_to_int_with_fill_4_backfill_note.
--
-- What:    gives the second columns of Empty their values: at (TIMESTAMP(3) becomes INTEGER).
-- Why:     rows that nobody writes meanwhile need them too.
-- Cost:    changes rows in batches; each batch locks its own rows alone.

-- A thousand pages at a time. Run it again after an interruption: it goes on where values are missing; the trigger gives them.
DO $isotype$
DECLARE
    isotype_first bigint := 0;
    isotype_pages bigint := pg_relation_size('"Empty"'::regclass) / current_setting('block_size')::bigint;
BEGIN
    WHILE isotype_first <= isotype_pages LOOP
        PERFORM set_config('application_name', format('isotype: %s %% of %s pages', isotype_first * 100 / greatest(isotype_pages, 1), isotype_pages), true);
        PERFORM set_config('jit', 'off', true);
        UPDATE "Empty" SET "_isotype_20260101000000__at__new" = "_isotype_20260101000000__at__new"
        WHERE ("_isotype_20260101000000__at__new" IS NULL AND "at" IS NOT NULL) AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 1000)::tid;
        COMMIT;
        isotype_first := isotype_first + 1000;
    END LOOP;
END
$isotype$;
