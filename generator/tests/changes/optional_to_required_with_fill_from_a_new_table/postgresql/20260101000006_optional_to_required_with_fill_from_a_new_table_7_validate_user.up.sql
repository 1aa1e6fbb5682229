-- 20260101000006_optional_to_required_with_fill_from_a_new_table_7_validate_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    7 of 10 of 20260101000000_optional_to_required_with_fill_from_a_new_table; after
--          20260101000005_optional_to_required_with_fill_from_a_new_table_6_key_user; before
--          20260101000007_optional_to_required_with_fill_from_a_new_table_8_validate_user.
--
-- What:    proves that User.score holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Rows that came between the batches and the check.
UPDATE "User" SET "score" = filled.value, "_isotype_20260101000000_score__filled" = filled.value
FROM (SELECT ctid AS place, (coalesce((SELECT t."planId" FROM "Tenant" AS t ORDER BY t."id" LIMIT 1), "id"))::INTEGER AS value FROM "User" WHERE "score" IS NULL OFFSET 0) AS filled
WHERE "User".ctid = filled.place AND "User"."score" IS NULL;

ALTER TABLE "User" VALIDATE CONSTRAINT "_isotype_20260101000000__score_required";
