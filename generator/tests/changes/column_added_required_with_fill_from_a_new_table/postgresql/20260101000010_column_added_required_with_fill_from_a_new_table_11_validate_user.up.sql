-- 20260101000010_column_added_required_with_fill_from_a_new_table_11_validate_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    11 of 20 of 20260101000000_column_added_required_with_fill_from_a_new_table; after
--          20260101000009_column_added_required_with_fill_from_a_new_table_10_validate_user; before
--          20260101000011_column_added_required_with_fill_from_a_new_table_12_validate_guest.
--
-- What:    proves that User.code holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Rows that came between the batches and the check.
UPDATE "User" SET "code" = coalesce((SELECT t."name" FROM "Tenant" AS t ORDER BY 1 LIMIT 1), 'code') || "id" WHERE "code" IS NULL;

ALTER TABLE "User" VALIDATE CONSTRAINT "_isotype_20260101000000__code_required";
