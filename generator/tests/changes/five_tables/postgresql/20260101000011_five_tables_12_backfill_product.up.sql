-- no-transaction
-- 20260101000011_five_tables_12_backfill_product for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    12 of 29 of 20260101000000_five_tables; after 20260101000010_five_tables_11_backfill_order; before
--          20260101000012_five_tables_13_guard_product.
--
-- What:    gives the second columns of Product their values: price (INTEGER becomes DECIMAL(10,2)).
-- Why:     rows that nobody writes meanwhile need them too.
-- Cost:    changes rows in batches; each batch locks its own rows alone.

-- The trigger gives the values. A thousand pages at a time; run it again after an interruption: it goes on where
-- values are missing.
DO $isotype$
DECLARE
    isotype_first bigint := 0;
    isotype_pages bigint := pg_relation_size('"Product"'::regclass) / current_setting('block_size')::bigint;
BEGIN
    WHILE isotype_first <= isotype_pages LOOP
        UPDATE "Product" SET "_isotype_20260101000000__price__new" = "_isotype_20260101000000__price__new"
        WHERE ("_isotype_20260101000000__price__new" IS NULL AND "price" IS NOT NULL) AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 1000)::tid;
        COMMIT;
        isotype_first := isotype_first + 1000;
    END LOOP;
END
$isotype$;
