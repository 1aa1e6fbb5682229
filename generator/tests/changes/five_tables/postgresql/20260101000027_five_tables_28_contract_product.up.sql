-- 20260101000027_five_tables_28_contract_product for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    28 of 30 of 20260101000000_five_tables; after 20260101000026_five_tables_27_contract_customer; before
--          20260101000028_five_tables_29_contract_order_item.
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
