-- no-transaction
-- 20260101000006_five_tables_7_backfill_product_stock for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    7 of 21 of 20260101000000_five_tables; after 20260101000005_five_tables_6_backfill_customer_name;
--          before 20260101000007_five_tables_8_guard_customer.
--
-- What:    gives rows of Product without stock a value.
-- Why:     rows that are there must hold one.
-- Cost:    changes rows in batches; each batch locks its own rows alone.

-- A thousand pages at a time. Run it again after an interruption: it goes on where rows have no value.
DO $isotype$
DECLARE
    first bigint := 0;
    pages bigint := pg_relation_size('"Product"'::regclass) / current_setting('block_size')::bigint;
BEGIN
    WHILE first <= pages LOOP
        UPDATE "Product" SET "stock" = 0 WHERE "stock" IS NULL AND ctid >= format('(%s,0)', first)::tid AND ctid < format('(%s,0)', first + 1000)::tid;
        COMMIT;
        first := first + 1000;
    END LOOP;
END
$isotype$;
