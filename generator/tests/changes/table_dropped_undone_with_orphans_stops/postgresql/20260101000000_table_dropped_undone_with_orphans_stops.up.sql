-- 20260101000000_table_dropped_undone_with_orphans_stops for PostgreSQL, made by isotype from schema.prisma.
--
-- What:    drops the foreign key Post_authorId_fkey.
-- Cost:    locks both tables for a moment.
--
-- What:    keeps the table User in _isotype_20260101000000.
-- Why:     the schema no longer has it; the undo brings it back with all rows.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF to_regnamespace('"_isotype_20260101000000"') IS NULL AND NOT has_database_privilege(current_database(), 'CREATE') THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: what is dropped is kept in a schema of its own, which needs the right to make one: ' || format('GRANT CREATE ON DATABASE %I TO %I;', current_database(), current_user);
    END IF;
END
$isotype$;

LOCK TABLE "User", "Post" IN SHARE ROW EXCLUSIVE MODE;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Post" DROP CONSTRAINT "Post_authorId_fkey";

CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "User" SET SCHEMA "_isotype_20260101000000";
