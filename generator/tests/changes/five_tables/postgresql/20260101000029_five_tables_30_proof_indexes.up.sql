-- 20260101000029_five_tables_30_proof_indexes for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    30 of 30 of 20260101000000_five_tables; after 20260101000028_five_tables_29_contract_order_item.
--
-- What:    proves that every new index is whole.
-- Why:     a build that was interrupted leaves half an index behind.
-- Cost:    changes the catalog alone; no table is locked.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_index WHERE indexrelid = to_regclass('"open_orders"') AND indisvalid) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: the index open_orders is not whole: drop it, and run the migration that builds it again (`isotype migrate up` does both)';
    END IF;
END
$isotype$;
