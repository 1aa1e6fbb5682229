-- 20260101000018_five_tables_19_contract_product for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    19 of 21 of 20260101000000_five_tables; after 20260101000017_five_tables_18_contract_customer; before
--          20260101000019_five_tables_20_contract_order_item.
--
-- What:    Product.stock is NOT NULL.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The check before was proven: no scan.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "Product" ALTER COLUMN "stock" SET NOT NULL;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Product" DROP CONSTRAINT "_isotype_20260101000000__stock_required";
