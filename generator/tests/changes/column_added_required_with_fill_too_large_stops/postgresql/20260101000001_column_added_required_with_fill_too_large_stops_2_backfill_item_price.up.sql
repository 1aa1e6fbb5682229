-- no-transaction
-- 20260101000001_column_added_required_with_fill_too_large_stops_2_backfill_item_price for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 5 of 20260101000000_column_added_required_with_fill_too_large_stops; after
--          20260101000000_column_added_required_with_fill_too_large_stops_1_expand_item; before
--          20260101000002_column_added_required_with_fill_too_large_stops_3_guard_item.
--
-- What:    gives rows of Item without price a value.
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
        UPDATE "Item" SET "price" = "found" WHERE "price" IS NULL AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 1000)::tid;
        COMMIT;
        isotype_first := isotype_first + 1000;
    END LOOP;
END
$isotype$;
