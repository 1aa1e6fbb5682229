-- 20260101000015_five_tables_16_validate_product for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    16 of 30 of 20260101000000_five_tables; after 20260101000014_five_tables_15_validate_customer; before
--          20260101000016_five_tables_17_validate_product.
--
-- What:    proves that Product.stock holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Rows that came between the batches and the check.
UPDATE "Product" SET "stock" = 0 WHERE "stock" IS NULL;

ALTER TABLE "Product" VALIDATE CONSTRAINT "_isotype_20260101000000__stock_required";
