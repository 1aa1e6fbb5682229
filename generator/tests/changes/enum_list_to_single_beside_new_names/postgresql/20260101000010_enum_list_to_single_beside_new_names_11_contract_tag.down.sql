-- 20260101000010_enum_list_to_single_beside_new_names_11_contract_tag for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    11 of 11 of 20260101000000_enum_list_to_single_beside_new_names; after
--          20260101000009_enum_list_to_single_beside_new_names_10_validate_tag.
-- Undoes:  Tag.main is NOT NULL.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Tag"') AND attname = '_isotype_20260101000000_main' AND NOT attisdropped) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Tag.main: what the migration kept of it is gone, as after `isotype migrate purge`; without it this undo would lose data';
    END IF;
END
$isotype$;

SET LOCAL timezone = 'UTC';

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "Tag" WHERE "main"::text IN ('red');
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Tag" WHERE "main"::text IN ('red') ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Tag.main: ' || found || CASE found WHEN 1 THEN ' row has a value that the new type cannot give back' ELSE ' rows have values that the new type cannot give back' END || ' (id ' || named || '); give them another value with --fill-down ''Tag.main=SQL''';
    END IF;
END
$isotype$;

SET LOCAL timezone = 'UTC';

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "Tag" WHERE "marked"::text IN ('red');
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Tag" WHERE "marked"::text IN ('red') ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Tag.marked: ' || found || CASE found WHEN 1 THEN ' row has a value that the new type cannot give back' ELSE ' rows have values that the new type cannot give back' END || ' (id ' || named || '); give them another value with --fill-down ''Tag.marked=SQL''';
    END IF;
END
$isotype$;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Tag"') AND attname = '_isotype_20260101000000_main__filled' AND NOT attisdropped) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Tag.main: what the migration kept of it is gone, as after `isotype migrate purge`; without it this undo would lose data';
    END IF;
END
$isotype$;

ALTER TABLE "Tag" ADD CONSTRAINT "_isotype_20260101000000__main_required" CHECK ("main" IS NOT NULL) NOT VALID;

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "Tag" ALTER COLUMN "main" DROP NOT NULL;
