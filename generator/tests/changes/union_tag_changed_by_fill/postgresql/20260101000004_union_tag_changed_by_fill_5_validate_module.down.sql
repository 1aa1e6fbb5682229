-- 20260101000004_union_tag_changed_by_fill_5_validate_module for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 5 of 20260101000000_union_tag_changed_by_fill; after
--          20260101000003_union_tag_changed_by_fill_4_guard_module.
-- Undoes:  proves Module_shape_check for the rows that are there.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Module"') AND attname = '_isotype_20260101000000_shape' AND NOT attisdropped) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Module.shape: what the migration kept of it is gone, as after `isotype migrate purge`; without it this undo would lose data';
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM (SELECT CASE WHEN "_isotype_20260101000000_shape" IS NOT NULL AND "shape"::text IS NOT DISTINCT FROM "_isotype_20260101000000_shape__became" THEN "_isotype_20260101000000_shape"::JSONB ELSE "shape" END AS "shape", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Module") AS rows WHERE NOT (jsonb_typeof("shape") = 'object' AND coalesce(jsonb_typeof("shape" -> 'kind') = 'string', false));
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "isotype told" AS row FROM (SELECT CASE WHEN "_isotype_20260101000000_shape" IS NOT NULL AND "shape"::text IS NOT DISTINCT FROM "_isotype_20260101000000_shape__became" THEN "_isotype_20260101000000_shape"::JSONB ELSE "shape" END AS "shape", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Module") AS rows WHERE NOT (jsonb_typeof("shape") = 'object' AND coalesce(jsonb_typeof("shape" -> 'kind') = 'string', false)) ORDER BY "isotype order" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Module: ' || found || CASE found WHEN 1 THEN ' row breaks' ELSE ' rows break' END || ' (id ' || named || '): the check Module_shape_check comes back with this undo; give other values with --fill-down ''Module.shape=SQL'', or change them first';
    END IF;
END
$isotype$;
