-- 20260101000000_table_moved_to_a_schema_1_expand_namespaces for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 3 of 20260101000000_table_moved_to_a_schema; before
--          20260101000001_table_moved_to_a_schema_2_enum_state.
--
-- What:    makes schemas and extensions, unless they are there.
-- Cost:    changes the catalog alone; no table is locked.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_namespace WHERE nspname = 'people') THEN
        CREATE SCHEMA "people";
        COMMENT ON SCHEMA "people" IS 'Made by isotype.';
    END IF;
END
$isotype$;
