-- 20260101000014_five_tables_15_validate_customer for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    15 of 30 of 20260101000000_five_tables; after 20260101000013_five_tables_14_index_open_orders; before
--          20260101000015_five_tables_16_validate_product.
--
-- What:    proves that Customer.name holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Rows that came between the batches and the check.
UPDATE "Customer" SET "name" = filled.value, "_isotype_20260101000000_name__filled" = filled.value
FROM (SELECT ctid AS place, ('unknown')::TEXT AS value FROM "Customer" WHERE "name" IS NULL OFFSET 0) AS filled
WHERE "Customer".ctid = filled.place AND "Customer"."name" IS NULL;

ALTER TABLE "Customer" VALIDATE CONSTRAINT "_isotype_20260101000000__name_required";
