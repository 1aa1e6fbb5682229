-- 20260101000003_datetime_precision_shrinks_stops_4_guard_event for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 6 of 20260101000000_datetime_precision_shrinks_stops; after
--          20260101000002_datetime_precision_shrinks_stops_3_validate_event; before
--          20260101000004_datetime_precision_shrinks_stops_5_validate_event.
--
-- What:    refuses NULL in the second column of Event.at.
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
    SELECT count(*) INTO found FROM "Event" WHERE "at" IS NOT NULL AND "_isotype_20260101000000__at__new" IS NULL;
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Event" WHERE "at" IS NOT NULL AND "_isotype_20260101000000__at__new" IS NULL ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Event.at: ' || found || CASE found WHEN 1 THEN ' row came meanwhile and has a value that the new type cannot give back' ELSE ' rows came meanwhile and have values that the new type cannot give back' END || ' (id ' || named || '); change them, or undo this migration and give them another value with --fill ''Event.at=SQL''';
    END IF;
END
$isotype$;

ALTER TABLE "Event" ADD CONSTRAINT "_isotype_20260101000000__at_required" CHECK ("_isotype_20260101000000__at__new" IS NOT NULL) NOT VALID;
