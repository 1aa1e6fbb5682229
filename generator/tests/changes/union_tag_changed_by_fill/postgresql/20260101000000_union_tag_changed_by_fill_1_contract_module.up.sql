-- 20260101000000_union_tag_changed_by_fill_1_contract_module for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 5 of 20260101000000_union_tag_changed_by_fill; before
--          20260101000001_union_tag_changed_by_fill_2_expand_module.
-- Options: --fill 'sqlite Module.shape=json_remove(json_set("shape", '\''$.type'\'', json_extract("shape", '\''$.kind'\'')), '\''$.kind'\'')' --fill 'postgresql Module.shape=jsonb_set("shape" - '\''kind'\'', '\''{type}'\'', "shape" -> '\''kind'\'')'
--
-- What:    drops the check Module_shape_check.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM (SELECT CASE WHEN (jsonb_typeof("shape") = 'object' AND coalesce(jsonb_typeof("shape" -> 'type') = 'string', false)) IS FALSE THEN (jsonb_set("shape" - 'kind', '{type}', "shape" -> 'kind'))::JSONB ELSE "shape" END AS "shape", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Module") AS rows WHERE NOT (jsonb_typeof("shape") = 'object' AND coalesce(jsonb_typeof("shape" -> 'type') = 'string', false));
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "isotype told" AS row FROM (SELECT CASE WHEN (jsonb_typeof("shape") = 'object' AND coalesce(jsonb_typeof("shape" -> 'type') = 'string', false)) IS FALSE THEN (jsonb_set("shape" - 'kind', '{type}', "shape" -> 'kind'))::JSONB ELSE "shape" END AS "shape", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Module") AS rows WHERE NOT (jsonb_typeof("shape") = 'object' AND coalesce(jsonb_typeof("shape" -> 'type') = 'string', false)) ORDER BY "isotype order" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Module: ' || found || CASE found WHEN 1 THEN ' row breaks' ELSE ' rows break' END || ' (id ' || named || '): the check Module_shape_check would refuse them; give other values with --fill ''Module.shape=SQL'', or change them first';
    END IF;
END
$isotype$;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Module" DROP CONSTRAINT "Module_shape_check";
