-- 20260101000000_document_to_json for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Undoes:  drops the check Module_setup_check.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "Module" AS rows WHERE NOT (jsonb_typeof("setup") = 'object');
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Module" AS rows WHERE NOT (jsonb_typeof("setup") = 'object') ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Module: ' || found || CASE found WHEN 1 THEN ' row breaks' ELSE ' rows break' END || ' (id ' || named || '): the check Module_setup_check comes back with this undo; change them first';
    END IF;
END
$isotype$;

-- The way back waits for the table, as the header tells.
-- squawk-ignore constraint-missing-not-valid
ALTER TABLE "Module" ADD CONSTRAINT "Module_setup_check" CHECK (jsonb_typeof("setup") = 'object');
