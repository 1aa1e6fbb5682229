-- 20260101000006_document_to_list_7_validate_module for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    7 of 7 of 20260101000000_document_to_list; after 20260101000005_document_to_list_6_guard_module.
-- Undoes:  proves Module_setup_check for the rows that are there.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

SET LOCAL timezone = 'UTC';

-- Whether a value has no place in the other type, or would not come back equal.
CREATE OR REPLACE FUNCTION pg_temp."isotype_setup"(value JSONB[]) RETURNS boolean LANGUAGE plpgsql AS $isotype$
BEGIN
    RETURN value IS NOT NULL AND ((CASE WHEN (to_jsonb((value)[1])) IS NULL THEN NULL ELSE ARRAY[to_jsonb((to_jsonb((value)[1])))]::JSONB[] END) IS DISTINCT FROM value);
EXCEPTION WHEN others THEN
    RETURN true;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "Module" WHERE pg_temp."isotype_setup"("setup");
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "at"::text AS row FROM "Module" WHERE pg_temp."isotype_setup"("setup") ORDER BY "at" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Module.setup: ' || found || CASE found WHEN 1 THEN ' row has a value that the new type cannot give back' ELSE ' rows have values that the new type cannot give back' END || ' (at ' || named || '); give them another value with --fill-down ''Module.setup=SQL''';
    END IF;
END
$isotype$;

-- It was made in this file.
-- squawk-ignore ban-drop-function
DROP FUNCTION pg_temp."isotype_setup"(JSONB[]);

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM (SELECT to_jsonb(("setup")[1]) AS "setup", "at"::text AS "isotype told", "at" AS "isotype order" FROM "Module") AS rows WHERE NOT ("setup" IS NULL OR (jsonb_typeof("setup") = 'object'));
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "isotype told" AS row FROM (SELECT to_jsonb(("setup")[1]) AS "setup", "at"::text AS "isotype told", "at" AS "isotype order" FROM "Module") AS rows WHERE NOT ("setup" IS NULL OR (jsonb_typeof("setup") = 'object')) ORDER BY "isotype order" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Module: ' || found || CASE found WHEN 1 THEN ' row breaks' ELSE ' rows break' END || ' (at ' || named || '): the check Module_setup_check comes back with this undo; change them first';
    END IF;
END
$isotype$;
