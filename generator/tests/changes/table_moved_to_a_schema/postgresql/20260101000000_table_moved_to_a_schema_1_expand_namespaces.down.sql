-- 20260101000000_table_moved_to_a_schema_1_expand_namespaces for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 3 of 20260101000000_table_moved_to_a_schema; before
--          20260101000001_table_moved_to_a_schema_2_enum_state.
-- Undoes:  makes schemas and extensions, unless they are there.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_namespace WHERE nspname = 'people' AND obj_description(oid, 'pg_namespace') = 'Made by isotype.') THEN
        DROP SCHEMA "people";
    END IF;
EXCEPTION WHEN dependent_objects_still_exist THEN
    RAISE NOTICE '%', 'schema people stays: others use it';
END
$isotype$;
