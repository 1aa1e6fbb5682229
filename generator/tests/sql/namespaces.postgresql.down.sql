-- 20260101000000_namespaces for PostgreSQL, the undo, made by isotype from namespaces.prisma.
--
-- What:    drops 2 schemas, 3 extensions, 2 enums, 5 tables, 4 indexes and 3 foreign keys.
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

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "sh""op"."_PostToTag" DROP CONSTRAINT "_PostToTag_B_fkey";

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "sh""op"."_PostToTag" DROP CONSTRAINT "_PostToTag_A_fkey";

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "sh""op"."Post" DROP CONSTRAINT "Post_authorId_fkey";

-- What was made is kept, so that doing it again brings back its rows.
CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000_undone";

CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000_undone.auth";

CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000_undone.sh""op";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "sh""op"."_PostToTag" SET SCHEMA "_isotype_20260101000000_undone.sh""op";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "auth"."Tag" SET SCHEMA "_isotype_20260101000000_undone.auth";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "sh""op"."Post" SET SCHEMA "_isotype_20260101000000_undone.sh""op";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "User" SET SCHEMA "_isotype_20260101000000_undone";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "auth"."User" SET SCHEMA "_isotype_20260101000000_undone.auth";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TYPE "sh""op"."post state" SET SCHEMA "_isotype_20260101000000_undone.sh""op";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TYPE "auth"."Role" SET SCHEMA "_isotype_20260101000000_undone.auth";

DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_extension WHERE extname = 'uuid-ossp' AND obj_description(oid, 'pg_extension') = 'Made by isotype.') THEN
        DROP EXTENSION "uuid-ossp";
    END IF;
EXCEPTION WHEN dependent_objects_still_exist THEN
    RAISE NOTICE '%', 'extension uuid-ossp stays: others use it';
END
$isotype$;

DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_trgm' AND obj_description(oid, 'pg_extension') = 'Made by isotype.') THEN
        DROP EXTENSION "pg_trgm";
    END IF;
EXCEPTION WHEN dependent_objects_still_exist THEN
    RAISE NOTICE '%', 'extension pg_trgm stays: others use it';
END
$isotype$;

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
    IF EXISTS (SELECT FROM pg_namespace WHERE nspname = 'sh"op' AND obj_description(oid, 'pg_namespace') = 'Made by isotype.') THEN
        DROP SCHEMA "sh""op";
    END IF;
EXCEPTION WHEN dependent_objects_still_exist THEN
    RAISE NOTICE '%', 'schema sh"op stays: others use it';
END
$isotype$;

DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_namespace WHERE nspname = 'auth' AND obj_description(oid, 'pg_namespace') = 'Made by isotype.') THEN
        DROP SCHEMA "auth";
    END IF;
EXCEPTION WHEN dependent_objects_still_exist THEN
    RAISE NOTICE '%', 'schema auth stays: others use it';
END
$isotype$;
