-- 20260101000003_foreign_key_dropped_and_its_column_required_4_validate_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 5 of 20260101000000_foreign_key_dropped_and_its_column_required; after
--          20260101000002_foreign_key_dropped_and_its_column_required_3_guard_user; before
--          20260101000004_foreign_key_dropped_and_its_column_required_5_contract_user.
--
-- What:    proves that User.mentorId holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Rows that came between the batches and the check.
UPDATE "User" SET "mentorId" = filled.value, "_isotype_20260101000000_mentorId__filled" = filled.value
FROM (SELECT ctid AS place, (-1)::INTEGER AS value FROM "User" WHERE "mentorId" IS NULL OFFSET 0) AS filled
WHERE "User".ctid = filled.place AND "User"."mentorId" IS NULL;

ALTER TABLE "User" VALIDATE CONSTRAINT "_isotype_20260101000000__mentorId_required";
