-- 20260101000000_json_to_document_stops_at_other_shapes_1_guard_module for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 2 of 20260101000000_json_to_document_stops_at_other_shapes; before
--          20260101000001_json_to_document_stops_at_other_shapes_2_validate_module.
--
-- What:    adds the check Module_setup_check.
-- Why:     binds rows to come; those that are there are read in a later part.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite JSON are texts, with a CHECK where one helps.
--          on SQLite the same change is one file.

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
        RAISE EXCEPTION USING MESSAGE = 'isotype: Module: ' || found || CASE found WHEN 1 THEN ' row breaks' ELSE ' rows break' END || ' (id ' || named || '): the check Module_setup_check would refuse them; change them first';
    END IF;
END
$isotype$;

ALTER TABLE "Module" ADD CONSTRAINT "Module_setup_check" CHECK (jsonb_typeof("setup") = 'object') NOT VALID;
