-- 20260101000000_schema_and_extension_added_1_expand_namespaces for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 2 of 20260101000000_schema_and_extension_added; before
--          20260101000001_schema_and_extension_added_2_expand_tables.
--
-- What:    makes schemas and extensions, unless they are there.
-- Cost:    changes the catalog alone; no table is locked.
--
-- What:    makes schemas and extensions, unless they are there.
-- Cost:    changes the catalog alone; no table is locked.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_namespace WHERE nspname = 'audit') THEN
        CREATE SCHEMA "audit";
        COMMENT ON SCHEMA "audit" IS 'Made by isotype.';
    END IF;
END
$isotype$;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'citext') THEN
        CREATE EXTENSION "citext";
        COMMENT ON EXTENSION "citext" IS 'Made by isotype.';
    END IF;
END
$isotype$;
