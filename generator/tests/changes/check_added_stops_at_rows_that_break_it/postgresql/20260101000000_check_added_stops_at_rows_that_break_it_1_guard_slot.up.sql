-- 20260101000000_check_added_stops_at_rows_that_break_it_1_guard_slot for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 3 of 20260101000000_check_added_stops_at_rows_that_break_it; before
--          20260101000001_check_added_stops_at_rows_that_break_it_2_validate_slot.
--
-- What:    adds the check Slot_low_check.
-- Why:     binds rows to come; those that are there are read in a later part.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    adds the check Slot_name_check.
-- Why:     binds rows to come; those that are there are read in a later part.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "Slot" AS rows WHERE NOT ("low" >= 0);
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Slot" AS rows WHERE NOT ("low" >= 0) ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Slot: ' || found || CASE found WHEN 1 THEN ' row breaks' ELSE ' rows break' END || ' (id ' || named || '): the check Slot_low_check would refuse them; change them first';
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "Slot" AS rows WHERE NOT (char_length("name") >= 1);
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Slot" AS rows WHERE NOT (char_length("name") >= 1) ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Slot: ' || found || CASE found WHEN 1 THEN ' row breaks' ELSE ' rows break' END || ' (id ' || named || '): the check Slot_name_check would refuse them; change them first';
    END IF;
END
$isotype$;

ALTER TABLE "Slot" ADD CONSTRAINT "Slot_low_check" CHECK ("low" >= 0) NOT VALID;

ALTER TABLE "Slot" ADD CONSTRAINT "Slot_name_check" CHECK (char_length("name") >= 1) NOT VALID;
