-- 20260101000004_text_to_enum_stops_at_other_words_5_guard_order for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 7 of 20260101000000_text_to_enum_stops_at_other_words; after
--          20260101000003_text_to_enum_stops_at_other_words_4_validate_order; before
--          20260101000005_text_to_enum_stops_at_other_words_6_validate_order.
--
-- What:    refuses NULL in the second column of Order.state.
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
    SELECT count(*) INTO found FROM "Order" WHERE "state" IS NOT NULL AND "_isotype_20260101000000__state__new" IS NULL;
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Order" WHERE "state" IS NOT NULL AND "_isotype_20260101000000__state__new" IS NULL ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Order.state: ' || found || CASE found WHEN 1 THEN ' row came meanwhile and has a value that the new type cannot give back' ELSE ' rows came meanwhile and have values that the new type cannot give back' END || ' (id ' || named || '); change them, or undo this migration and give them another value with --fill ''Order.state=SQL''';
    END IF;
END
$isotype$;

ALTER TABLE "Order" ADD CONSTRAINT "_isotype_20260101000000__state_required" CHECK ("_isotype_20260101000000__state__new" IS NOT NULL) NOT VALID;
