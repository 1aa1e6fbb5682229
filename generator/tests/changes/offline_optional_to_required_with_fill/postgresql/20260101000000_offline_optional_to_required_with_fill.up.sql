-- 20260101000000_offline_optional_to_required_with_fill for PostgreSQL, made by isotype from schema.prisma.
--
-- Options: --fill 'User.name='\''nobody'\''' --offline
--
-- What:    User.name is NOT NULL.
-- Cost:    locks the table while it is read.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- What a row without a value got, so that the way back knows it.
ALTER TABLE "User" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_name__filled" TEXT;

UPDATE "User" SET "name" = filled.value, "_isotype_20260101000000_name__filled" = filled.value
FROM (SELECT ctid AS place, ('nobody')::TEXT AS value FROM "User" WHERE "name" IS NULL OFFSET 0) AS filled
WHERE "User".ctid = filled.place AND "User"."name" IS NULL;

-- Nobody else uses the database meanwhile (--offline).
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "User" ALTER COLUMN "name" SET NOT NULL;
