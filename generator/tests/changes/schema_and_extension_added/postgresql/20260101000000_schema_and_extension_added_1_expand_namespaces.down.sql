-- 20260101000000_schema_and_extension_added_1_expand_namespaces for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 2 of 20260101000000_schema_and_extension_added; before
--          20260101000001_schema_and_extension_added_2_expand_tables.
-- Undoes:  makes schemas and extensions, unless they are there.
--          makes schemas and extensions, unless they are there.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_extension WHERE extname = 'citext' AND obj_description(oid, 'pg_extension') = 'Made by isotype.') THEN
        DROP EXTENSION "citext";
    END IF;
EXCEPTION WHEN dependent_objects_still_exist THEN
    RAISE NOTICE '%', 'extension citext stays: others use it';
END
$isotype$;

DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_namespace WHERE nspname = 'audit' AND obj_description(oid, 'pg_namespace') = 'Made by isotype.') THEN
        DROP SCHEMA "audit";
    END IF;
EXCEPTION WHEN dependent_objects_still_exist THEN
    RAISE NOTICE '%', 'schema audit stays: others use it';
END
$isotype$;
