-- 20260101000000_document_column_added_1_expand_module for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 8 of 20260101000000_document_column_added; before
--          20260101000001_document_column_added_2_backfill_module_setup.
-- Options: --fill 'sqlite Module.setup='\''{"name":"none","count":1}'\''' --fill 'postgresql Module.setup='\''{"name":"none","count":1}'\''::jsonb'
--
-- What:    adds the column Module.setup.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    adds the column Module.shape.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    adds the column Module.list.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite JSON and lists are texts, with a CHECK where one helps.
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
    SELECT count(*) INTO found FROM "Module" WHERE true AND ('{"name":"none","count":1}'::jsonb) IS NULL;
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Module" WHERE true AND ('{"name":"none","count":1}'::jsonb) IS NULL ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Module.setup: ' || found || CASE found WHEN 1 THEN ' row is NULL' ELSE ' rows are NULL' END || ' (id ' || named || ') after --fill ''Module.setup=SQL'', and a value is required';
    END IF;
END
$isotype$;

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
    IF NOT (EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Module"') AND attname = '_isotype_20260101000000_undone_setup' AND NOT attisdropped)) THEN
        BEGIN
        SELECT count(('{"name":"none","count":1}'::jsonb)::JSONB) INTO isotype_found FROM "Module";
        EXCEPTION WHEN syntax_error_or_access_rule_violation THEN
            RAISE EXCEPTION USING MESSAGE = 'isotype: Module.setup: --fill ''Module.setup=SQL'' gives no JSONB: ' || SQLERRM || '; write the migration anew with another value';
        WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
            isotype_why := SQLERRM;
            isotype_found := 0;
            FOR isotype_place, isotype_label IN SELECT ctid, "id"::text FROM "Module" ORDER BY "id" LOOP
                BEGIN
                    SELECT (('{"name":"none","count":1}'::jsonb)::JSONB)::text INTO isotype_value FROM "Module" WHERE ctid = isotype_place;
                EXCEPTION WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
                    isotype_found := isotype_found + 1;
                    isotype_named := CASE WHEN isotype_found <= 3 THEN concat_ws(', ', isotype_named, isotype_label) ELSE isotype_named END;
                END;
            END LOOP;
            RAISE EXCEPTION USING MESSAGE = 'isotype: Module.setup: ' || isotype_found || CASE isotype_found WHEN 1 THEN ' row gets from --fill ''Module.setup=SQL'' what is no JSONB' ELSE ' rows get from --fill ''Module.setup=SQL'' what is no JSONB' END || ' (id ' || isotype_named || '): ' || isotype_why || '; write the migration anew with another value';
        END;
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Module"') AND attname = '_isotype_20260101000000_undone_setup' AND NOT attisdropped) THEN
        SELECT count(*) INTO found FROM (SELECT coalesce("_isotype_20260101000000_undone_setup", ('{"name":"none","count":1}'::jsonb)::JSONB) AS "setup", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Module") AS rows WHERE NOT (jsonb_typeof("setup") = 'object');
        IF found > 0 THEN
            SELECT string_agg(row, ', ') INTO named FROM (SELECT "isotype told" AS row FROM (SELECT coalesce("_isotype_20260101000000_undone_setup", ('{"name":"none","count":1}'::jsonb)::JSONB) AS "setup", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Module") AS rows WHERE NOT (jsonb_typeof("setup") = 'object') ORDER BY "isotype order" LIMIT 3) AS told;
            RAISE EXCEPTION USING MESSAGE = 'isotype: Module: ' || found || CASE found WHEN 1 THEN ' row breaks' ELSE ' rows break' END || ' (id ' || named || '): the check Module_setup_check would refuse them; give other values with --fill ''Module.setup=SQL'', or change them first';
        END IF;
    ELSE
        SELECT count(*) INTO found FROM (SELECT ('{"name":"none","count":1}'::jsonb)::JSONB AS "setup", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Module") AS rows WHERE NOT (jsonb_typeof("setup") = 'object');
        IF found > 0 THEN
            SELECT string_agg(row, ', ') INTO named FROM (SELECT "isotype told" AS row FROM (SELECT ('{"name":"none","count":1}'::jsonb)::JSONB AS "setup", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Module") AS rows WHERE NOT (jsonb_typeof("setup") = 'object') ORDER BY "isotype order" LIMIT 3) AS told;
            RAISE EXCEPTION USING MESSAGE = 'isotype: Module: ' || found || CASE found WHEN 1 THEN ' row breaks' ELSE ' rows break' END || ' (id ' || named || '): the check Module_setup_check would refuse them; give other values with --fill ''Module.setup=SQL'', or change them first';
        END IF;
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Module"') AND attname = '_isotype_20260101000000_undone_shape' AND NOT attisdropped) THEN
        SELECT count(*) INTO found FROM (SELECT "_isotype_20260101000000_undone_shape" AS "shape", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Module") AS rows WHERE NOT ("shape" IS NULL OR (jsonb_typeof("shape") = 'object' AND coalesce(jsonb_typeof("shape" -> 'kind') = 'string', false)));
        IF found > 0 THEN
            SELECT string_agg(row, ', ') INTO named FROM (SELECT "isotype told" AS row FROM (SELECT "_isotype_20260101000000_undone_shape" AS "shape", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Module") AS rows WHERE NOT ("shape" IS NULL OR (jsonb_typeof("shape") = 'object' AND coalesce(jsonb_typeof("shape" -> 'kind') = 'string', false))) ORDER BY "isotype order" LIMIT 3) AS told;
            RAISE EXCEPTION USING MESSAGE = 'isotype: Module: ' || found || CASE found WHEN 1 THEN ' row breaks' ELSE ' rows break' END || ' (id ' || named || '): the check Module_shape_check would refuse them; change them first, in the column _isotype_20260101000000_undone_shape';
        END IF;
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Module"') AND attname = '_isotype_20260101000000_undone_list' AND NOT attisdropped) THEN
        SELECT count(*) INTO found FROM (SELECT "_isotype_20260101000000_undone_list" AS "list", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Module") AS rows WHERE NOT ("list" IS NULL OR (NOT jsonb_path_exists(to_jsonb("list"), '$[*]?(!(@.type() == "object"))')));
        IF found > 0 THEN
            SELECT string_agg(row, ', ') INTO named FROM (SELECT "isotype told" AS row FROM (SELECT "_isotype_20260101000000_undone_list" AS "list", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Module") AS rows WHERE NOT ("list" IS NULL OR (NOT jsonb_path_exists(to_jsonb("list"), '$[*]?(!(@.type() == "object"))'))) ORDER BY "isotype order" LIMIT 3) AS told;
            RAISE EXCEPTION USING MESSAGE = 'isotype: Module: ' || found || CASE found WHEN 1 THEN ' row breaks' ELSE ' rows break' END || ' (id ' || named || '): the check Module_list_check would refuse them; change them first, in the column _isotype_20260101000000_undone_list';
        END IF;
    END IF;
END
$isotype$;

ALTER TABLE "Module" ADD COLUMN "setup" JSONB;

-- What an undo of this migration kept comes back.
DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Module"') AND attname = '_isotype_20260101000000_undone_setup' AND NOT attisdropped) THEN
        ALTER TABLE "Module" DROP COLUMN "setup";
        ALTER TABLE "Module" RENAME COLUMN "_isotype_20260101000000_undone_setup" TO "setup";
    END IF;
END
$isotype$;

ALTER TABLE "Module" ADD COLUMN "shape" JSONB;

-- What an undo of this migration kept comes back.
DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Module"') AND attname = '_isotype_20260101000000_undone_shape' AND NOT attisdropped) THEN
        ALTER TABLE "Module" DROP COLUMN "shape";
        ALTER TABLE "Module" RENAME COLUMN "_isotype_20260101000000_undone_shape" TO "shape";
    END IF;
END
$isotype$;

ALTER TABLE "Module" ADD COLUMN "list" JSONB[];

-- What an undo of this migration kept comes back.
DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Module"') AND attname = '_isotype_20260101000000_undone_list' AND NOT attisdropped) THEN
        ALTER TABLE "Module" DROP COLUMN "list";
        ALTER TABLE "Module" RENAME COLUMN "_isotype_20260101000000_undone_list" TO "list";
    END IF;
END
$isotype$;
