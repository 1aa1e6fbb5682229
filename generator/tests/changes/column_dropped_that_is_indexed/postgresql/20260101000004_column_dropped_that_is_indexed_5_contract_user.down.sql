-- 20260101000004_column_dropped_that_is_indexed_5_contract_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 5 of 20260101000000_column_dropped_that_is_indexed; after
--          20260101000003_column_dropped_that_is_indexed_4_contract_slug_of_low.
-- Undoes:  keeps the column User.groupId as _isotype_20260101000000_groupId.
--          keeps the column User.low as _isotype_20260101000000_low.
--          keeps the column User.email as _isotype_20260101000000_email.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"User"') AND attname = '_isotype_20260101000000_email' AND NOT attisdropped) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: User.email: what the migration kept of it is gone, as after `isotype migrate purge`; without it this undo would lose data';
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "User" WHERE "_isotype_20260101000000_email" IS NULL;
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "User" WHERE "_isotype_20260101000000_email" IS NULL ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: User.email: ' || found || CASE found WHEN 1 THEN ' row came since and has no value' ELSE ' rows came since and have no value' END || ' (id ' || named || '); give one with --fill-down ''User.email=SQL''';
    END IF;
END
$isotype$;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"User"') AND attname = '_isotype_20260101000000_low' AND NOT attisdropped) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: User.low: what the migration kept of it is gone, as after `isotype migrate purge`; without it this undo would lose data';
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "User" WHERE "_isotype_20260101000000_low" IS NULL;
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "User" WHERE "_isotype_20260101000000_low" IS NULL ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: User.low: ' || found || CASE found WHEN 1 THEN ' row came since and has no value' ELSE ' rows came since and have no value' END || ' (id ' || named || '); give one with --fill-down ''User.low=SQL''';
    END IF;
END
$isotype$;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"User"') AND attname = '_isotype_20260101000000_groupId' AND NOT attisdropped) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: User.groupId: what the migration kept of it is gone, as after `isotype migrate purge`; without it this undo would lose data';
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*), array_to_string((array_agg(shown))[1:3], ', ') INTO found, named
    FROM (SELECT min(("email")::text) AS shown FROM (SELECT "_isotype_20260101000000_email" AS "email", "id"::text AS "isotype told", "id" AS "isotype order" FROM "User") AS rows WHERE "email" IS NOT NULL GROUP BY "email" HAVING count(*) > 1) AS equal;
    IF found > 0 THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: User: ' || found || CASE found WHEN 1 THEN ' value is' ELSE ' values are' END || ' there more than once (' || named || '), which User_email_key, which comes back with this undo, forbids; make them differ first, in the column _isotype_20260101000000_email';
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*), array_to_string((array_agg(shown))[1:3], ', ') INTO found, named
    FROM (SELECT min(ROW("tenant", "slug")::text) AS shown FROM "User" AS rows WHERE "tenant" IS NOT NULL AND "slug" IS NOT NULL GROUP BY "tenant", "slug" HAVING count(*) > 1) AS equal;
    IF found > 0 THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: User: ' || found || CASE found WHEN 1 THEN ' value is' ELSE ' values are' END || ' there more than once (' || named || '), which User_tenant_slug_key, which comes back with this undo, forbids; make them differ first';
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM (SELECT "_isotype_20260101000000_low" AS "low", "high" AS "high", "id"::text AS "isotype told", "id" AS "isotype order" FROM "User") AS rows WHERE NOT (low <= high);
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "isotype told" AS row FROM (SELECT "_isotype_20260101000000_low" AS "low", "high" AS "high", "id"::text AS "isotype told", "id" AS "isotype order" FROM "User") AS rows WHERE NOT (low <= high) ORDER BY "isotype order" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: User: ' || found || CASE found WHEN 1 THEN ' row breaks' ELSE ' rows break' END || ' (id ' || named || '): the check ordered comes back with this undo; change them first, in the column _isotype_20260101000000_low';
    END IF;
END
$isotype$;

-- It was kept here and comes back.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "_isotype_20260101000000_groupId" TO "groupId";

-- A kept value whose parent is gone cannot come back: it stays kept.
-- The schema says Int.
-- squawk-ignore prefer-bigint-over-int
DO $isotype$
DECLARE
    moved bigint;
BEGIN
    IF EXISTS (SELECT FROM "User" AS child WHERE child."groupId" IS NOT NULL AND NOT EXISTS (SELECT FROM "Group" AS parent WHERE parent."id" = child."groupId")) THEN
        ALTER TABLE "User" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_undone_groupId__aside" INTEGER;
        UPDATE "User" AS child SET "_isotype_20260101000000_undone_groupId__aside" = "groupId", "groupId" = NULL WHERE child."groupId" IS NOT NULL AND NOT EXISTS (SELECT FROM "Group" AS parent WHERE parent."id" = child."groupId");
        GET DIAGNOSTICS moved = ROW_COUNT;
        RAISE WARNING 'isotype: User.groupId: % rows refer to rows that are gone; they stay in the column _isotype_20260101000000_undone_groupId__aside', moved;
    END IF;
END
$isotype$;

-- It was kept here and comes back.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "_isotype_20260101000000_low" TO "low";

-- Every row has a value by now.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "User" ALTER COLUMN "low" SET NOT NULL;

-- It was kept here and comes back.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "_isotype_20260101000000_email" TO "email";

-- Every row has a value by now.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "User" ALTER COLUMN "email" SET NOT NULL;
