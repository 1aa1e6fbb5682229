-- 20260101000000_required_to_optional_undone_with_fill_that_is_null_stops for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Undoes:  User.name may be NULL.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "User" WHERE "name" IS NULL AND ("nick") IS NULL;
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "User" WHERE "name" IS NULL AND ("nick") IS NULL ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: User.name: ' || found || CASE found WHEN 1 THEN ' row is NULL' ELSE ' rows are NULL' END || ' (id ' || named || ') after --fill-down ''User.name=SQL'', and a value is required';
    END IF;
END
$isotype$;

-- What a row without a value got, so that the way back knows it.
ALTER TABLE "User" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_undone_name__filled" TEXT;

UPDATE "User" SET "name" = filled.value, "_isotype_20260101000000_undone_name__filled" = filled.value
FROM (SELECT ctid AS place, ("nick")::TEXT AS value FROM "User" WHERE "name" IS NULL OFFSET 0) AS filled
WHERE "User".ctid = filled.place AND "User"."name" IS NULL;

-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "User" ALTER COLUMN "name" SET NOT NULL;
