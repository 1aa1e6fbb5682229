-- 20260101000000_tables_dropped_in_a_ring_undone_without_parents_stops for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Undoes:  keeps the table Person in _isotype_20260101000000.
--          keeps the table Office in _isotype_20260101000000.
--          drops the foreign key Card_ownerId_fkey.
--          drops the foreign key Person_officeId_fkey.
--          drops the foreign key Office_headId_fkey.
--          drops the foreign key Office_cityId_fkey.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF to_regclass('"_isotype_20260101000000"."Office"') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Office: what the migration kept of it is gone, as after `isotype migrate purge`; without it this undo would lose data';
    END IF;
END
$isotype$;

DO $isotype$
BEGIN
    IF to_regclass('"_isotype_20260101000000"."Person"') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Person: what the migration kept of it is gone, as after `isotype migrate purge`; without it this undo would lose data';
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    WITH RECURSIVE gone AS (
        (SELECT 0 AS place, child.ctid::text AS line FROM "_isotype_20260101000000"."Person" AS child WHERE child."officeId" IS NOT NULL AND NOT EXISTS (SELECT FROM "_isotype_20260101000000"."Office" AS parent WHERE parent."id" = child."officeId")
        UNION ALL SELECT 1 AS place, child.ctid::text AS line FROM "_isotype_20260101000000"."Office" AS child WHERE child."cityId" IS NOT NULL AND NOT EXISTS (SELECT FROM "City" AS parent WHERE parent."id" = child."cityId")
        UNION ALL SELECT 1 AS place, child.ctid::text AS line FROM "_isotype_20260101000000"."Office" AS child WHERE child."headId" IS NOT NULL AND NOT EXISTS (SELECT FROM "_isotype_20260101000000"."Person" AS parent WHERE parent."id" = child."headId"))
        UNION
        SELECT more.place, more.line FROM gone CROSS JOIN LATERAL (
        SELECT 0 AS place, child.ctid::text AS line FROM "_isotype_20260101000000"."Person" AS child JOIN "_isotype_20260101000000"."Office" AS parent ON parent."id" = child."officeId" WHERE gone.place = 1 AND parent.ctid::text = gone.line
        UNION ALL SELECT 1 AS place, child.ctid::text AS line FROM "_isotype_20260101000000"."Office" AS child JOIN "_isotype_20260101000000"."Person" AS parent ON parent."id" = child."headId" WHERE gone.place = 0 AND parent.ctid::text = gone.line) AS more
    )
    SELECT count(*) INTO found FROM "Card" AS child WHERE child."ownerId" IS NOT NULL AND NOT EXISTS (SELECT FROM "_isotype_20260101000000"."Person" AS parent WHERE parent."id" = child."ownerId" AND NOT EXISTS (SELECT FROM gone WHERE gone.place = 0 AND gone.line = parent.ctid::text));
    IF found > 0 THEN
        WITH RECURSIVE gone AS (
        (SELECT 0 AS place, child.ctid::text AS line FROM "_isotype_20260101000000"."Person" AS child WHERE child."officeId" IS NOT NULL AND NOT EXISTS (SELECT FROM "_isotype_20260101000000"."Office" AS parent WHERE parent."id" = child."officeId")
        UNION ALL SELECT 1 AS place, child.ctid::text AS line FROM "_isotype_20260101000000"."Office" AS child WHERE child."cityId" IS NOT NULL AND NOT EXISTS (SELECT FROM "City" AS parent WHERE parent."id" = child."cityId")
        UNION ALL SELECT 1 AS place, child.ctid::text AS line FROM "_isotype_20260101000000"."Office" AS child WHERE child."headId" IS NOT NULL AND NOT EXISTS (SELECT FROM "_isotype_20260101000000"."Person" AS parent WHERE parent."id" = child."headId"))
        UNION
        SELECT more.place, more.line FROM gone CROSS JOIN LATERAL (
        SELECT 0 AS place, child.ctid::text AS line FROM "_isotype_20260101000000"."Person" AS child JOIN "_isotype_20260101000000"."Office" AS parent ON parent."id" = child."officeId" WHERE gone.place = 1 AND parent.ctid::text = gone.line
        UNION ALL SELECT 1 AS place, child.ctid::text AS line FROM "_isotype_20260101000000"."Office" AS child JOIN "_isotype_20260101000000"."Person" AS parent ON parent."id" = child."headId" WHERE gone.place = 0 AND parent.ctid::text = gone.line) AS more
    )
    SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Card" AS child WHERE child."ownerId" IS NOT NULL AND NOT EXISTS (SELECT FROM "_isotype_20260101000000"."Person" AS parent WHERE parent."id" = child."ownerId" AND NOT EXISTS (SELECT FROM gone WHERE gone.place = 0 AND gone.line = parent.ctid::text)) ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Card: ' || found || CASE found WHEN 1 THEN ' row refers to nothing' ELSE ' rows refer to nothing' END || ' (id ' || named || '), which the foreign key Card_ownerId_fkey forbids; change or delete them first';
    END IF;
END
$isotype$;

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "_isotype_20260101000000"."Person" SET SCHEMA "public";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "_isotype_20260101000000"."Office" SET SCHEMA "public";

DO $isotype$
DECLARE
    unused regtype;
BEGIN
    FOR unused IN SELECT oid FROM pg_type WHERE typnamespace = to_regnamespace('"_isotype_20260101000000"') AND typtype = 'e' LOOP
        BEGIN
            EXECUTE format('DROP TYPE %s', unused);
        EXCEPTION WHEN dependent_objects_still_exist THEN
            NULL;
        END;
    END LOOP;
    BEGIN
        DROP SCHEMA IF EXISTS "_isotype_20260101000000";
    EXCEPTION WHEN dependent_objects_still_exist THEN
        NULL;
    END;
END
$isotype$;

-- Rows whose parents were deleted meanwhile stay kept.
DO $isotype$
DECLARE
    again boolean := true;
    moved bigint;
BEGIN
    WHILE again LOOP
        again := false;
        IF EXISTS (SELECT FROM "Office" AS child WHERE child."cityId" IS NOT NULL AND NOT EXISTS (SELECT FROM "City" AS parent WHERE parent."id" = child."cityId")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000";
            CREATE TABLE IF NOT EXISTS "_isotype_20260101000000"."Office without City" (LIKE "Office");
            WITH gone AS (DELETE FROM "Office" AS child WHERE child."cityId" IS NOT NULL AND NOT EXISTS (SELECT FROM "City" AS parent WHERE parent."id" = child."cityId") RETURNING *) INSERT INTO "_isotype_20260101000000"."Office without City" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: Office: % rows refer to rows that are gone; they stay in "_isotype_20260101000000"."Office without City"', moved;
            again := true;
        END IF;
        IF EXISTS (SELECT FROM "Office" AS child WHERE child."headId" IS NOT NULL AND NOT EXISTS (SELECT FROM "Person" AS parent WHERE parent."id" = child."headId")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000";
            CREATE TABLE IF NOT EXISTS "_isotype_20260101000000"."Office without Person" (LIKE "Office");
            WITH gone AS (DELETE FROM "Office" AS child WHERE child."headId" IS NOT NULL AND NOT EXISTS (SELECT FROM "Person" AS parent WHERE parent."id" = child."headId") RETURNING *) INSERT INTO "_isotype_20260101000000"."Office without Person" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: Office: % rows refer to rows that are gone; they stay in "_isotype_20260101000000"."Office without Person"', moved;
            again := true;
        END IF;
        IF EXISTS (SELECT FROM "Person" AS child WHERE child."officeId" IS NOT NULL AND NOT EXISTS (SELECT FROM "Office" AS parent WHERE parent."id" = child."officeId")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000";
            CREATE TABLE IF NOT EXISTS "_isotype_20260101000000"."Person without Office" (LIKE "Person");
            WITH gone AS (DELETE FROM "Person" AS child WHERE child."officeId" IS NOT NULL AND NOT EXISTS (SELECT FROM "Office" AS parent WHERE parent."id" = child."officeId") RETURNING *) INSERT INTO "_isotype_20260101000000"."Person without Office" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: Person: % rows refer to rows that are gone; they stay in "_isotype_20260101000000"."Person without Office"', moved;
            again := true;
        END IF;
    END LOOP;
END
$isotype$;

-- The way back waits for the table, as the header tells.
-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-foreign-key-constraint, constraint-missing-not-valid
ALTER TABLE "Card" ADD CONSTRAINT "Card_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- The way back waits for the table, as the header tells.
-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-foreign-key-constraint, constraint-missing-not-valid
ALTER TABLE "Person" ADD CONSTRAINT "Person_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- The way back waits for the table, as the header tells.
-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-foreign-key-constraint, constraint-missing-not-valid
ALTER TABLE "Office" ADD CONSTRAINT "Office_headId_fkey" FOREIGN KEY ("headId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- The way back waits for the table, as the header tells.
-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-foreign-key-constraint, constraint-missing-not-valid
ALTER TABLE "Office" ADD CONSTRAINT "Office_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "City" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
