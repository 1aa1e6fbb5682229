-- 20260101000004_reference_added_to_a_new_table_with_fill_of_no_row_stops_5_validate_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 8 of 20260101000000_reference_added_to_a_new_table_with_fill_of_no_row_stops; after
--          20260101000003_reference_added_to_a_new_table_with_fill_of_no_row_stops_4_guard_user; before
--          20260101000005_reference_added_to_a_new_table_with_fill_of_no_row_stops_6_contract_user.
--
-- What:    proves that User.tenantId holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Rows that came between the batches and the check.
UPDATE "User" SET "tenantId" = coalesce((SELECT p."id" FROM "Tenant" AS p ORDER BY 1 LIMIT 1), "id") WHERE "tenantId" IS NULL;

ALTER TABLE "User" VALIDATE CONSTRAINT "_isotype_20260101000000__tenantId_required";
