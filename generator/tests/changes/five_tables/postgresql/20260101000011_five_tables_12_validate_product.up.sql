-- 20260101000011_five_tables_12_validate_product for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    12 of 21 of 20260101000000_five_tables; after 20260101000010_five_tables_11_validate_customer; before
--          20260101000012_five_tables_13_validate_product.
--
-- What:    proves that Product.stock holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Rows that came between the batches and the check.
UPDATE "Product" SET "stock" = 0 WHERE "stock" IS NULL;

ALTER TABLE "Product" VALIDATE CONSTRAINT "_isotype_20260101000000__stock_required";
