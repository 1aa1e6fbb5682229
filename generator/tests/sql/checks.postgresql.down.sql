-- 20260101000000_checks for PostgreSQL, the undo, made by isotype from checks.prisma.
--
-- What:    drops 1 table and 19 checks.
-- Why:     the undo of the first migration.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

DO $isotype$
BEGIN
    IF to_regnamespace('"_isotype_20260101000000_undone"') IS NULL AND NOT has_database_privilege(current_database(), 'CREATE') THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: what is dropped is kept in a schema of its own, which needs the right to make one: ' || format('GRANT CREATE ON DATABASE %I TO %I;', current_database(), current_user);
    END IF;
END
$isotype$;

-- What was made is kept, so that doing it again brings back its rows.
CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000_undone";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "Ruled" SET SCHEMA "_isotype_20260101000000_undone";
