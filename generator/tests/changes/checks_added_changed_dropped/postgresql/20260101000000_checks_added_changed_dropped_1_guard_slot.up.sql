-- 20260101000000_checks_added_changed_dropped_1_guard_slot for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 5 of 20260101000000_checks_added_changed_dropped; before
--          20260101000001_checks_added_changed_dropped_2_validate_slot.
--
-- What:    adds the check Slot_high_check.
-- Why:     binds rows to come; those that are there are read in a later part.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    adds the check not_odd.
-- Why:     binds rows to come; those that are there are read in a later part.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    adds the check ordered.
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
    SELECT count(*) INTO found FROM "Slot" AS rows WHERE NOT ("high" <= 20);
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Slot" AS rows WHERE NOT ("high" <= 20) ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Slot: ' || found || CASE found WHEN 1 THEN ' row breaks' ELSE ' rows break' END || ' (id ' || named || '): the check Slot_high_check would refuse them; change them first';
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "Slot" AS rows WHERE NOT (low < high);
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Slot" AS rows WHERE NOT (low < high) ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Slot: ' || found || CASE found WHEN 1 THEN ' row breaks' ELSE ' rows break' END || ' (id ' || named || '): the check ordered would refuse them; change them first';
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "Slot" AS rows WHERE NOT (name <> 'x;--');
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Slot" AS rows WHERE NOT (name <> 'x;--') ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Slot: ' || found || CASE found WHEN 1 THEN ' row breaks' ELSE ' rows break' END || ' (id ' || named || '): the check not_odd would refuse them; change them first';
    END IF;
END
$isotype$;

ALTER TABLE "Slot" ADD CONSTRAINT "_isotype_20260101000000__Slot_high_check" CHECK ("high" <= 20) NOT VALID;

ALTER TABLE "Slot" ADD CONSTRAINT "not_odd" CHECK (name <> 'x;--') NOT VALID;

ALTER TABLE "Slot" ADD CONSTRAINT "_isotype_20260101000000__ordered" CHECK (low < high) NOT VALID;
