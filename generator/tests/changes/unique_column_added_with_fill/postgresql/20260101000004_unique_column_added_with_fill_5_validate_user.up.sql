-- 20260101000004_unique_column_added_with_fill_5_validate_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 7 of 20260101000000_unique_column_added_with_fill; after
--          20260101000003_unique_column_added_with_fill_4_index_user_code_key; before
--          20260101000005_unique_column_added_with_fill_6_contract_user.
--
-- What:    proves that User.code holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Rows that came between the batches and the check.
UPDATE "User" SET "code" = lower("name") WHERE "code" IS NULL;

ALTER TABLE "User" VALIDATE CONSTRAINT "_isotype_20260101000000__code_required";
