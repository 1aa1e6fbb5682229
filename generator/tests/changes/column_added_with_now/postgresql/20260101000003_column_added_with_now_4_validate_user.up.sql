-- 20260101000003_column_added_with_now_4_validate_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 5 of 20260101000000_column_added_with_now; after
--          20260101000002_column_added_with_now_3_guard_user; before
--          20260101000004_column_added_with_now_5_contract_user.
--
-- What:    proves that User.token holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Rows that came between the batches and the check.
UPDATE "User" SET "token" = (md5('x'))::TEXT WHERE "token" IS NULL;

ALTER TABLE "User" VALIDATE CONSTRAINT "_isotype_20260101000000__token_required";
