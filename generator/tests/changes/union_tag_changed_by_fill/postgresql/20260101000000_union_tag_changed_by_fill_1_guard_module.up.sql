-- 20260101000000_union_tag_changed_by_fill_1_guard_module for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 3 of 20260101000000_union_tag_changed_by_fill; before
--          20260101000001_union_tag_changed_by_fill_2_validate_module.
-- Options: --fill 'sqlite Module.shape=json_remove(json_set("shape", '\''$.type'\'', json_extract("shape", '\''$.kind'\'')), '\''$.kind'\'')' --fill 'postgresql Module.shape=jsonb_set("shape" - '\''kind'\'', '\''{type}'\'', "shape" -> '\''kind'\'')'
--
-- What:    adds the check Module_shape_check.
-- Why:     binds rows to come; those that are there are read in a later part.
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
    SELECT count(*) INTO found FROM "Module" WHERE NOT (jsonb_typeof("shape") = 'object' AND coalesce(jsonb_typeof("shape" -> 'type') = 'string', false));
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Module" WHERE NOT (jsonb_typeof("shape") = 'object' AND coalesce(jsonb_typeof("shape" -> 'type') = 'string', false)) ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Module: ' || found || CASE found WHEN 1 THEN ' row breaks' ELSE ' rows break' END || ' (id ' || named || '): the check _isotype_20260101000000__Module_shape_check would refuse them; change them first';
    END IF;
END
$isotype$;

ALTER TABLE "Module" ADD CONSTRAINT "_isotype_20260101000000__Module_shape_check" CHECK (jsonb_typeof("shape") = 'object' AND coalesce(jsonb_typeof("shape" -> 'type') = 'string', false)) NOT VALID;
