-- no-transaction
-- 20260101000001_text_to_int_with_fill_of_words_stops_2_backfill_item for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 6 of 20260101000000_text_to_int_with_fill_of_words_stops; after
--          20260101000000_text_to_int_with_fill_of_words_stops_1_expand_item; before
--          20260101000002_text_to_int_with_fill_of_words_stops_3_validate_item.
--
-- What:    gives the second columns of Item their values: code (TEXT becomes INTEGER).
-- Why:     rows that nobody writes meanwhile need them too.
-- Cost:    changes rows in batches; each batch locks its own rows alone.

-- A thousand pages at a time. Run it again after an interruption: it goes on where values are missing; the trigger gives them.
DO $isotype$
DECLARE
    isotype_first bigint := 0;
    isotype_pages bigint := pg_relation_size('"Item"'::regclass) / current_setting('block_size')::bigint;
BEGIN
    WHILE isotype_first <= isotype_pages LOOP
        PERFORM set_config('application_name', format('isotype: %s %% of %s pages', isotype_first * 100 / greatest(isotype_pages, 1), isotype_pages), true);
        PERFORM set_config('jit', 'off', true);
        UPDATE "Item" SET "_isotype_20260101000000__code__new" = "_isotype_20260101000000__code__new"
        WHERE ("_isotype_20260101000000__code__new" IS NULL AND "code" IS NOT NULL) AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 1000)::tid;
        COMMIT;
        isotype_first := isotype_first + 1000;
    END LOOP;
END
$isotype$;
