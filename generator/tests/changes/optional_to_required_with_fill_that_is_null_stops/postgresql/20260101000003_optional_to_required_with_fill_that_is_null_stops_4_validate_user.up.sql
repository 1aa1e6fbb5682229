-- 20260101000003_optional_to_required_with_fill_that_is_null_stops_4_validate_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 5 of 20260101000000_optional_to_required_with_fill_that_is_null_stops; after
--          20260101000002_optional_to_required_with_fill_that_is_null_stops_3_guard_user; before
--          20260101000004_optional_to_required_with_fill_that_is_null_stops_5_contract_user.
--
-- What:    proves that User.name holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Rows that came between the batches and the check.
UPDATE "User" SET "name" = filled.value, "_isotype_20260101000000_name__filled" = filled.value
FROM (SELECT ctid AS place, ("nick")::TEXT AS value FROM "User" WHERE "name" IS NULL OFFSET 0) AS filled
WHERE "User".ctid = filled.place AND "User"."name" IS NULL;

ALTER TABLE "User" VALIDATE CONSTRAINT "_isotype_20260101000000__name_required";
