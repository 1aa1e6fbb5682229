-- 20260101000003_five_tables_4_expand_product for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 30 of 20260101000000_five_tables; after 20260101000002_five_tables_3_expand_tables; before
--          20260101000004_five_tables_5_expand_order.
--
-- What:    adds the column Product.stock.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema says Int.
-- squawk-ignore prefer-bigint-over-int
ALTER TABLE "Product" ADD COLUMN "stock" INTEGER;

-- What an undo of this migration kept comes back.
DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Product"') AND attname = '_isotype_20260101000000_undone_stock' AND NOT attisdropped) THEN
        ALTER TABLE "Product" DROP COLUMN "stock";
        ALTER TABLE "Product" RENAME COLUMN "_isotype_20260101000000_undone_stock" TO "stock";
    END IF;
END
$isotype$;
