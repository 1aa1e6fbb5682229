-- 20260101000011_column_added_required_with_fill_from_a_new_table_12_validate_guest for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    12 of 20 of 20260101000000_column_added_required_with_fill_from_a_new_table; after
--          20260101000010_column_added_required_with_fill_from_a_new_table_11_validate_user; before
--          20260101000012_column_added_required_with_fill_from_a_new_table_13_validate_user.
--
-- What:    proves that Guest.tenantId holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Rows that came between the batches and the check.
UPDATE "Guest" SET "tenantId" = (SELECT p."id" FROM "Tenant" AS p ORDER BY 1 LIMIT 1) WHERE "tenantId" IS NULL;

ALTER TABLE "Guest" VALIDATE CONSTRAINT "_isotype_20260101000000__tenantId_required";
