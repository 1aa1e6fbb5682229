-- no-transaction
-- 20260101000001_columns_with_defaults_dropped_and_added_beside_least_numbers_2_backfill_item_words for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 5 of 20260101000000_columns_with_defaults_dropped_and_added_beside_least_numbers; after
--          20260101000000_columns_with_defaults_dropped_and_added_beside_least_numbers_1_expand_item; before
--          20260101000002_columns_with_defaults_dropped_and_added_beside_least_numbers_3_guard_item.
--
-- What:    gives rows of Item without words a value.
-- Why:     rows that are there must hold one.
-- Cost:    changes rows in batches; each batch locks its own rows alone.

-- A thousand pages at a time. Run it again after an interruption: it goes on where rows have no value.
DO $isotype$
DECLARE
    isotype_first bigint := 0;
    isotype_pages bigint := pg_relation_size('"Item"'::regclass) / current_setting('block_size')::bigint;
BEGIN
    WHILE isotype_first <= isotype_pages LOOP
        PERFORM set_config('application_name', format('isotype: %s %% of %s pages', isotype_first * 100 / greatest(isotype_pages, 1), isotype_pages), true);
        PERFORM set_config('jit', 'off', true);
        UPDATE "Item" SET "words" = ('it''s words')::TEXT WHERE "words" IS NULL AND "_isotype_20260101000000_undone__rows_words" IS NULL AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 1000)::tid;
        COMMIT;
        isotype_first := isotype_first + 1000;
    END LOOP;
END
$isotype$;
