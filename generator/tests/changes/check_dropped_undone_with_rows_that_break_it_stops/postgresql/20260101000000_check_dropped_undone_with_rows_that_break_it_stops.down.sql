-- 20260101000000_check_dropped_undone_with_rows_that_break_it_stops for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Undoes:  drops the check Slot_low_check.

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

-- The way back waits for the table, as the header tells.
-- squawk-ignore constraint-missing-not-valid
ALTER TABLE "Slot" ADD CONSTRAINT "Slot_low_check" CHECK ("low" >= 0);
