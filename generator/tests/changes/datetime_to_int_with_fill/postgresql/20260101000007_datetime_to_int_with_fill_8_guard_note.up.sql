-- 20260101000007_datetime_to_int_with_fill_8_guard_note for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    8 of 12 of 20260101000000_datetime_to_int_with_fill; after
--          20260101000006_datetime_to_int_with_fill_7_guard_empty; before
--          20260101000008_datetime_to_int_with_fill_9_validate_empty.
--
-- What:    refuses NULL in the second column of Note.made.
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
    SELECT count(*) INTO found FROM "Note" WHERE "made" IS NOT NULL AND "_isotype_20260101000000__made__new" IS NULL;
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Note" WHERE "made" IS NOT NULL AND "_isotype_20260101000000__made__new" IS NULL ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Note.made: ' || found || CASE found WHEN 1 THEN ' row came meanwhile and has a value that the new type cannot give back' ELSE ' rows came meanwhile and have values that the new type cannot give back' END || ' (id ' || named || '); change them, or undo this migration and give them another value with --fill ''Note.made=SQL''';
    END IF;
END
$isotype$;

ALTER TABLE "Note" ADD CONSTRAINT "_isotype_20260101000000__made_required" CHECK ("_isotype_20260101000000__made__new" IS NOT NULL) NOT VALID;
