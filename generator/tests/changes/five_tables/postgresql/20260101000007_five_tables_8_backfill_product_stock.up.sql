-- no-transaction
-- 20260101000007_five_tables_8_backfill_product_stock for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    8 of 30 of 20260101000000_five_tables; after 20260101000006_five_tables_7_backfill_customer_name;
--          before 20260101000008_five_tables_9_backfill_order.
--
-- What:    gives rows of Product without stock a value.
-- Why:     rows that are there must hold one.
-- Cost:    changes rows in batches; each batch locks its own rows alone.

-- A thousand pages at a time. Run it again after an interruption: it goes on where rows have no value.
DO $isotype$
DECLARE
    isotype_first bigint := 0;
    isotype_pages bigint := pg_relation_size('"Product"'::regclass) / current_setting('block_size')::bigint;
BEGIN
    WHILE isotype_first <= isotype_pages LOOP
        PERFORM set_config('application_name', format('isotype: %s %% of %s pages', isotype_first * 100 / greatest(isotype_pages, 1), isotype_pages), true);
        PERFORM set_config('jit', 'off', true);
        UPDATE "Product" SET "stock" = 0 WHERE "stock" IS NULL AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 1000)::tid;
        COMMIT;
        isotype_first := isotype_first + 1000;
    END LOOP;
END
$isotype$;
