-- 20260101000001_schema_and_extension_added_2_expand_tables for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 2 of 20260101000000_schema_and_extension_added; after
--          20260101000000_schema_and_extension_added_1_expand_namespaces.
-- Undoes:  brings back what an undo of this migration kept, if one did.
--          makes the table Log.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF to_regnamespace('"_isotype_20260101000000_undone"') IS NULL AND NOT has_database_privilege(current_database(), 'CREATE') THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: what is dropped is kept in a schema of its own, which needs the right to make one: ' || format('GRANT CREATE ON DATABASE %I TO %I;', current_database(), current_user);
    END IF;
END
$isotype$;

-- What was made is kept, so that doing it again brings back its rows.
CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000_undone";

CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000_undone.audit";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "audit"."Log" SET SCHEMA "_isotype_20260101000000_undone.audit";
