-- 20260101000003_column_added_required_with_fill_that_is_null_stops_4_validate_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 5 of 20260101000000_column_added_required_with_fill_that_is_null_stops; after
--          20260101000002_column_added_required_with_fill_that_is_null_stops_3_guard_user; before
--          20260101000004_column_added_required_with_fill_that_is_null_stops_5_contract_user.
--
-- What:    proves that User.name holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Rows that came between the batches and the check.
UPDATE "User" SET "name" = (SELECT max("nick") FROM "User" AS "other" WHERE "other"."id" > "User"."id") WHERE "name" IS NULL;

ALTER TABLE "User" VALIDATE CONSTRAINT "_isotype_20260101000000__name_required";
