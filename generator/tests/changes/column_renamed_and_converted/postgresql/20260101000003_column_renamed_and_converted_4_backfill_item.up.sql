-- no-transaction
-- 20260101000003_column_renamed_and_converted_4_backfill_item for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 12 of 20260101000000_column_renamed_and_converted; after
--          20260101000002_column_renamed_and_converted_3_guard_item; before
--          20260101000004_column_renamed_and_converted_5_guard_item.
--
-- What:    gives the second columns of Item their values: amount (INTEGER becomes DECIMAL(10,2)).
-- Why:     rows that nobody writes meanwhile need them too.
-- Cost:    changes rows in batches; each batch locks its own rows alone.

-- The trigger gives the values. A thousand pages at a time; run it again after an interruption: it goes on where
-- values are missing.
DO $isotype$
DECLARE
    isotype_first bigint := 0;
    isotype_pages bigint := pg_relation_size('"Item"'::regclass) / current_setting('block_size')::bigint;
BEGIN
    WHILE isotype_first <= isotype_pages LOOP
        UPDATE "Item" SET "_isotype_20260101000000__price__new" = "_isotype_20260101000000__price__new"
        WHERE ("_isotype_20260101000000__price__new" IS NULL AND "price" IS NOT NULL) AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 1000)::tid;
        COMMIT;
        isotype_first := isotype_first + 1000;
    END LOOP;
END
$isotype$;
