-- 20260101000003_optional_to_required_by_default_4_validate_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 5 of 20260101000000_optional_to_required_by_default; after
--          20260101000002_optional_to_required_by_default_3_guard_user; before
--          20260101000004_optional_to_required_by_default_5_contract_user.
--
-- What:    proves that User.level holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Rows that came between the batches and the check.
UPDATE "User" SET "level" = filled.value, "_isotype_20260101000000_level__filled" = filled.value
FROM (SELECT ctid AS place, (5::INTEGER)::INTEGER AS value FROM "User" WHERE "level" IS NULL OFFSET 0) AS filled
WHERE "User".ctid = filled.place AND "User"."level" IS NULL;

ALTER TABLE "User" VALIDATE CONSTRAINT "_isotype_20260101000000__level_required";
