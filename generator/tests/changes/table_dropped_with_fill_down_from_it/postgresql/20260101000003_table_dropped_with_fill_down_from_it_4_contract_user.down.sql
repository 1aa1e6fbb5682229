-- 20260101000003_table_dropped_with_fill_down_from_it_4_contract_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 5 of 20260101000000_table_dropped_with_fill_down_from_it; after
--          20260101000002_table_dropped_with_fill_down_from_it_3_contract_user_code_key; before
--          20260101000004_table_dropped_with_fill_down_from_it_5_contract_dropped.
-- Undoes:  keeps the column User.code as _isotype_20260101000000_code.
--          keeps the column User.tenantId as _isotype_20260101000000_tenantId.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It was kept here and comes back.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "_isotype_20260101000000_code" TO "code";

UPDATE "User" SET "code" = (SELECT "name" FROM "Tenant" ORDER BY "id" LIMIT 1) || "id" WHERE "code" IS NULL;

-- Every row has a value by now.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "User" ALTER COLUMN "code" SET NOT NULL;

-- It was kept here and comes back.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "_isotype_20260101000000_tenantId" TO "tenantId";

UPDATE "User" SET "tenantId" = (SELECT p."id" FROM "Tenant" AS p ORDER BY 1 LIMIT 1) WHERE "tenantId" IS NULL;

-- Every row has a value by now.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "User" ALTER COLUMN "tenantId" SET NOT NULL;
