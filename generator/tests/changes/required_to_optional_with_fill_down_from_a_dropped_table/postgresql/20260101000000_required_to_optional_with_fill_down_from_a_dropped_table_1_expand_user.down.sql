-- 20260101000000_required_to_optional_with_fill_down_from_a_dropped_table_1_expand_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 3 of 20260101000000_required_to_optional_with_fill_down_from_a_dropped_table; before
--          20260101000001_required_to_optional_with_fill_down_from_a_dropped_table_2_contract_dropped.
-- Undoes:  User.score may be NULL.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- What a row without a value got, so that the way back knows it.
-- The schema says Int.
-- squawk-ignore prefer-bigint-over-int
ALTER TABLE "User" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_undone_tenantId__filled" INTEGER;

UPDATE "User" SET "tenantId" = filled.value, "_isotype_20260101000000_undone_tenantId__filled" = filled.value
FROM (SELECT ctid AS place, ((SELECT p."id" FROM "Tenant" AS p ORDER BY 1 LIMIT 1))::INTEGER AS value FROM "User" WHERE "tenantId" IS NULL OFFSET 0) AS filled
WHERE "User".ctid = filled.place AND "User"."tenantId" IS NULL;

-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "User" ALTER COLUMN "tenantId" SET NOT NULL;
