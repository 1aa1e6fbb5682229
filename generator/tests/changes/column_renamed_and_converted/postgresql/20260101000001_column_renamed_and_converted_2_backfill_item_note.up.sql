-- no-transaction
-- 20260101000001_column_renamed_and_converted_2_backfill_item_note for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 13 of 20260101000000_column_renamed_and_converted; after
--          20260101000000_column_renamed_and_converted_1_expand_item; before
--          20260101000002_column_renamed_and_converted_3_backfill_item.
--
-- What:    gives rows of Item without note a value.
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
        UPDATE "Item" SET "note" = filled.value, "_isotype_20260101000000_note__filled" = filled.value
        FROM (SELECT ctid AS place, ('price ' || "price")::TEXT AS value FROM "Item" WHERE "note" IS NULL AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 1000)::tid OFFSET 0) AS filled
        WHERE "Item".ctid = filled.place AND "Item"."note" IS NULL;
        COMMIT;
        isotype_first := isotype_first + 1000;
    END LOOP;
END
$isotype$;
