-- 20260101000004_checks_added_changed_dropped_5_contract_slot for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 5 of 20260101000000_checks_added_changed_dropped; after
--          20260101000003_checks_added_changed_dropped_4_validate_slot.
-- Undoes:  renames _isotype_20260101000000__ordered to ordered.
--          renames _isotype_20260101000000__Slot_high_check to Slot_high_check.
--          drops the check ordered.
--          drops the check Slot_low_check.
--          drops the check Slot_high_check.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

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
        RAISE EXCEPTION USING MESSAGE = 'isotype: Slot: ' || found || CASE found WHEN 1 THEN ' row breaks' ELSE ' rows break' END || ' (id ' || named || '): the check Slot_low_check comes back with this undo; change them first';
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "Slot" AS rows WHERE NOT ("high" <= 10);
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Slot" AS rows WHERE NOT ("high" <= 10) ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Slot: ' || found || CASE found WHEN 1 THEN ' row breaks' ELSE ' rows break' END || ' (id ' || named || '): the check Slot_high_check comes back with this undo; change them first';
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "Slot" AS rows WHERE NOT (low <= high);
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Slot" AS rows WHERE NOT (low <= high) ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Slot: ' || found || CASE found WHEN 1 THEN ' row breaks' ELSE ' rows break' END || ' (id ' || named || '): the check ordered comes back with this undo; change them first';
    END IF;
END
$isotype$;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TABLE "Slot" RENAME CONSTRAINT "ordered" TO "_isotype_20260101000000__ordered";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TABLE "Slot" RENAME CONSTRAINT "Slot_high_check" TO "_isotype_20260101000000__Slot_high_check";

-- The way back waits for the table, as the header tells.
-- squawk-ignore constraint-missing-not-valid
ALTER TABLE "Slot" ADD CONSTRAINT "ordered" CHECK (low <= high);

-- The way back waits for the table, as the header tells.
-- squawk-ignore constraint-missing-not-valid
ALTER TABLE "Slot" ADD CONSTRAINT "Slot_low_check" CHECK ("low" >= 0);

-- The way back waits for the table, as the header tells.
-- squawk-ignore constraint-missing-not-valid
ALTER TABLE "Slot" ADD CONSTRAINT "Slot_high_check" CHECK ("high" <= 10);
