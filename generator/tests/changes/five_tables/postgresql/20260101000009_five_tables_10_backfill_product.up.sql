-- no-transaction
-- 20260101000009_five_tables_10_backfill_product for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    10 of 30 of 20260101000000_five_tables; after 20260101000008_five_tables_9_backfill_order; before
--          20260101000010_five_tables_11_guard_customer.
--
-- What:    gives the second columns of Product their values: price (INTEGER becomes DECIMAL(10,2)).
-- Why:     rows that nobody writes meanwhile need them too.
-- Cost:    changes rows in batches; each batch locks its own rows alone.

-- A thousand pages at a time. Run it again after an interruption: it goes on where values are missing; the trigger gives them.
DO $isotype$
DECLARE
    isotype_first bigint := 0;
    isotype_pages bigint := pg_relation_size('"Product"'::regclass) / current_setting('block_size')::bigint;
BEGIN
    WHILE isotype_first <= isotype_pages LOOP
        PERFORM set_config('application_name', format('isotype: %s %% of %s pages', isotype_first * 100 / greatest(isotype_pages, 1), isotype_pages), true);
        PERFORM set_config('jit', 'off', true);
        UPDATE "Product" SET "_isotype_20260101000000__price__new" = "_isotype_20260101000000__price__new"
        WHERE ("_isotype_20260101000000__price__new" IS NULL AND "price" IS NOT NULL) AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 1000)::tid;
        COMMIT;
        isotype_first := isotype_first + 1000;
    END LOOP;
END
$isotype$;
