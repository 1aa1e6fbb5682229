-- 20260101000005_hostile_names_6_guard_us_er for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    6 of 12 of 20260101000000_hostile_names; after 20260101000004_hostile_names_5_validate_us_er; before
--          20260101000006_hostile_names_7_validate_us_er.
--
-- What:    refuses NULL in the second column of User.it's "a"; DROP TABLE x; --.
-- Why:     SET NOT NULL needs no scan when a check says the same; from here on a value that has no place in the
--          new type is refused.
-- Cost:    reads the table beside running writers, then locks it for a moment.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM """Us'er$$" WHERE "it's ""a""; DROP TABLE x; --" IS NOT NULL AND "_isotype_20260101000000__it's ""a""; DROP TABLE x; --__new" IS NULL;
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM """Us'er$$" WHERE "it's ""a""; DROP TABLE x; --" IS NOT NULL AND "_isotype_20260101000000__it's ""a""; DROP TABLE x; --__new" IS NULL ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: User.text: ' || found || CASE found WHEN 1 THEN ' row came meanwhile and has a value that the new type cannot give back' ELSE ' rows came meanwhile and have values that the new type cannot give back' END || ' (id ' || named || '); change them, or undo this migration and give them another value with --fill ''User.text=SQL''';
    END IF;
END
$isotype$;

ALTER TABLE """Us'er$$" ADD CONSTRAINT "_isotype_20260101000000__it's ""a""; DROP TABLE x; --_required" CHECK ("_isotype_20260101000000__it's ""a""; DROP TABLE x; --__new" IS NOT NULL) NOT VALID;
