-- 20260101000004_foreign_key_dropped_and_its_column_required_5_contract_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 5 of 20260101000000_foreign_key_dropped_and_its_column_required; after
--          20260101000003_foreign_key_dropped_and_its_column_required_4_validate_user.
-- Undoes:  User.mentorId is NOT NULL.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"User"') AND attname = '_isotype_20260101000000_mentorId__filled' AND NOT attisdropped) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: User.mentorId: what the migration kept of it is gone, as after `isotype migrate purge`; without it this undo would lose data';
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM (SELECT CASE WHEN "_isotype_20260101000000_mentorId__filled" IS NOT NULL AND "mentorId"::text = "_isotype_20260101000000_mentorId__filled"::text THEN NULL ELSE "mentorId" END AS "mentorId", "id"::text AS "isotype told", "id" AS "isotype order" FROM "User") AS child WHERE child."mentorId" IS NOT NULL AND NOT EXISTS (SELECT FROM "User" AS parent WHERE parent."id" = child."mentorId");
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "isotype told" AS row FROM (SELECT CASE WHEN "_isotype_20260101000000_mentorId__filled" IS NOT NULL AND "mentorId"::text = "_isotype_20260101000000_mentorId__filled"::text THEN NULL ELSE "mentorId" END AS "mentorId", "id"::text AS "isotype told", "id" AS "isotype order" FROM "User") AS child WHERE child."mentorId" IS NOT NULL AND NOT EXISTS (SELECT FROM "User" AS parent WHERE parent."id" = child."mentorId") ORDER BY "isotype order" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: User: ' || found || CASE found WHEN 1 THEN ' row refers to nothing' ELSE ' rows refer to nothing' END || ' (id ' || named || '), which the foreign key User_mentorId_fkey forbids; change or delete them first';
    END IF;
END
$isotype$;

ALTER TABLE "User" ADD CONSTRAINT "_isotype_20260101000000__mentorId_required" CHECK ("mentorId" IS NOT NULL) NOT VALID;

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "User" ALTER COLUMN "mentorId" DROP NOT NULL;
