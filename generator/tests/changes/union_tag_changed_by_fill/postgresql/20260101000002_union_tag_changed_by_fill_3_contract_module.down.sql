-- 20260101000002_union_tag_changed_by_fill_3_contract_module for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 3 of 20260101000000_union_tag_changed_by_fill; after
--          20260101000001_union_tag_changed_by_fill_2_validate_module.
-- Undoes:  renames _isotype_20260101000000__Module_shape_check to Module_shape_check.
--          drops the check Module_shape_check.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "Module" WHERE NOT (jsonb_typeof("shape") = 'object' AND coalesce(jsonb_typeof("shape" -> 'kind') = 'string', false));
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Module" WHERE NOT (jsonb_typeof("shape") = 'object' AND coalesce(jsonb_typeof("shape" -> 'kind') = 'string', false)) ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Module: ' || found || CASE found WHEN 1 THEN ' row breaks' ELSE ' rows break' END || ' (id ' || named || '): the check Module_shape_check comes back with this undo; change them first';
    END IF;
END
$isotype$;

ALTER TABLE "Module" RENAME CONSTRAINT "Module_shape_check" TO "_isotype_20260101000000__Module_shape_check";

ALTER TABLE "Module" ADD CONSTRAINT "Module_shape_check" CHECK (jsonb_typeof("shape") = 'object' AND coalesce(jsonb_typeof("shape" -> 'kind') = 'string', false));
