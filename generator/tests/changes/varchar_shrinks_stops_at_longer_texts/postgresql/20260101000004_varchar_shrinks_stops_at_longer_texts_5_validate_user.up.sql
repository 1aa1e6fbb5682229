-- 20260101000004_varchar_shrinks_stops_at_longer_texts_5_validate_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 6 of 20260101000000_varchar_shrinks_stops_at_longer_texts; after
--          20260101000003_varchar_shrinks_stops_at_longer_texts_4_guard_user; before
--          20260101000005_varchar_shrinks_stops_at_longer_texts_6_contract_user.
--
-- What:    proves that the second column of User.name holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "User" WHERE "name" IS NOT NULL AND "_isotype_20260101000000__name__new" IS NULL;
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "User" WHERE "name" IS NOT NULL AND "_isotype_20260101000000__name__new" IS NULL ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: User.name: ' || found || CASE found WHEN 1 THEN ' row came meanwhile and has a value that the new type cannot give back' ELSE ' rows came meanwhile and have values that the new type cannot give back' END || ' (id ' || named || '); change them, or undo this migration and give them another value with --fill ''User.name=SQL''';
    END IF;
END
$isotype$;

ALTER TABLE "User" VALIDATE CONSTRAINT "_isotype_20260101000000__name_required";
