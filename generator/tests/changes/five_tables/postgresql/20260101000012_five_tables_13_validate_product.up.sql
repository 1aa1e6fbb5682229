-- 20260101000012_five_tables_13_validate_product for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    13 of 21 of 20260101000000_five_tables; after 20260101000011_five_tables_12_validate_product; before
--          20260101000013_five_tables_14_contract_customer.
--
-- What:    proves Product_stock_check for the rows that are there.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Product" VALIDATE CONSTRAINT "Product_stock_check";
