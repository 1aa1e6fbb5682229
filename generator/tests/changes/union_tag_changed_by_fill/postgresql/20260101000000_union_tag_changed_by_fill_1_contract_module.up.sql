-- 20260101000000_union_tag_changed_by_fill_1_contract_module for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 5 of 20260101000000_union_tag_changed_by_fill; before
--          20260101000001_union_tag_changed_by_fill_2_expand_module_shape.
-- Options: --fill 'sqlite Module.shape=json_remove(json_set("shape", '\''$.type'\'', json_extract("shape", '\''$.kind'\'')), '\''$.kind'\'')' --fill 'postgresql Module.shape=jsonb_set("shape" - '\''kind'\'', '\''{type}'\'', "shape" -> '\''kind'\'')'
--
-- What:    drops the check Module_shape_check.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- What a person gave is tried before anything changes.
DO $isotype$
#variable_conflict use_column
DECLARE
    isotype_found bigint;
    isotype_named text;
    isotype_label text;
    isotype_place tid;
    isotype_value text;
    isotype_why text;
BEGIN
    BEGIN
    SELECT count(CASE WHEN (jsonb_typeof("shape") = 'object' AND coalesce(jsonb_typeof("shape" -> 'type') = 'string', false)) IS FALSE THEN (jsonb_set("shape" - 'kind', '{type}', "shape" -> 'kind'))::JSONB ELSE "shape" END) INTO isotype_found FROM "Module";
    EXCEPTION WHEN syntax_error_or_access_rule_violation THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Module.shape: --fill ''Module.shape=SQL'' gives no JSONB: ' || SQLERRM || '; write the migration anew with another value';
    WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
        isotype_why := SQLERRM;
        isotype_found := 0;
        FOR isotype_place, isotype_label IN SELECT ctid, "id"::text FROM "Module" ORDER BY "id" LOOP
            BEGIN
                SELECT (CASE WHEN (jsonb_typeof("shape") = 'object' AND coalesce(jsonb_typeof("shape" -> 'type') = 'string', false)) IS FALSE THEN (jsonb_set("shape" - 'kind', '{type}', "shape" -> 'kind'))::JSONB ELSE "shape" END)::text INTO isotype_value FROM "Module" WHERE ctid = isotype_place;
            EXCEPTION WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
                isotype_found := isotype_found + 1;
                isotype_named := CASE WHEN isotype_found <= 3 THEN concat_ws(', ', isotype_named, isotype_label) ELSE isotype_named END;
            END;
        END LOOP;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Module.shape: ' || isotype_found || CASE isotype_found WHEN 1 THEN ' row gets from --fill ''Module.shape=SQL'' what is no JSONB' ELSE ' rows get from --fill ''Module.shape=SQL'' what is no JSONB' END || ' (id ' || isotype_named || '): ' || isotype_why || '; write the migration anew with another value';
    END;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
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
