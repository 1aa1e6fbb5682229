-- 20260101000000_hostile_names_1_enum_st_ate for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 8 of 20260101000000_hostile_names; before 20260101000001_hostile_names_2_expand_us_er.
--
-- What:    adds thr'ee to the enum St'"ate.
-- Why:     values can be used only after the transaction that adds them.
-- Cost:    changes the catalog alone; no table is locked.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

SET LOCAL timezone = 'UTC';

-- Whether a value has no place in the other type, or would not come back equal.
CREATE OR REPLACE FUNCTION pg_temp."isotype_it's ""a""; DROP TABLE x; --"(value TEXT) RETURNS boolean LANGUAGE plpgsql AS $isotype$
BEGIN
    RETURN value IS NOT NULL AND (((((value)::INTEGER))::TEXT) IS DISTINCT FROM value);
EXCEPTION WHEN others THEN
    RETURN true;
END
$isotype$;

DO $isotype$
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM """Us'er$$" WHERE pg_temp."isotype_it's ""a""; DROP TABLE x; --"("it's ""a""; DROP TABLE x; --");
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM """Us'er$$" WHERE pg_temp."isotype_it's ""a""; DROP TABLE x; --"("it's ""a""; DROP TABLE x; --") ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: User.text: ' || found || CASE found WHEN 1 THEN ' row has a value that the new type cannot give back' ELSE ' rows have values that the new type cannot give back' END || ' (id ' || named || '); give them another value with --fill ''User.text=SQL''';
    END IF;
END
$isotype$;

-- It was made in this file.
-- squawk-ignore ban-drop-function
DROP FUNCTION pg_temp."isotype_it's ""a""; DROP TABLE x; --"(TEXT);

SET LOCAL timezone = 'UTC';

DO $isotype$
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM """Us'er$$" WHERE "state"::text IN ('TWO');
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM """Us'er$$" WHERE "state"::text IN ('TWO') ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: User.state: ' || found || CASE found WHEN 1 THEN ' row has a value that the new type cannot give back' ELSE ' rows have values that the new type cannot give back' END || ' (id ' || named || '); give them another value with --fill ''User.state=SQL''';
    END IF;
END
$isotype$;

-- It stands last, or is put into its place when the type is made anew.
-- squawk-ignore require-enum-value-ordering
ALTER TYPE "St'""ate" ADD VALUE IF NOT EXISTS 'thr''ee';
