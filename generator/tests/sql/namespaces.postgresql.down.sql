-- 20260101000000_namespaces for PostgreSQL, the undo, made by isotype from namespaces.prisma.
--
-- What:    drops 2 schemas, 3 extensions, 2 enums, 5 tables, 4 indexes and 3 foreign keys.
-- Why:     the undo of the first migration.
-- Cost:    every row is lost. Whatever else uses these tables stops the undo before anything is dropped.

ALTER TABLE "sh""op"."_PostToTag" DROP CONSTRAINT "_PostToTag_B_fkey";

ALTER TABLE "sh""op"."_PostToTag" DROP CONSTRAINT "_PostToTag_A_fkey";

ALTER TABLE "sh""op"."Post" DROP CONSTRAINT "Post_authorId_fkey";

DROP TABLE "sh""op"."_PostToTag";

DROP TABLE "auth"."Tag";

DROP TABLE "sh""op"."Post";

DROP TABLE "public"."User";

DROP TABLE "auth"."User";

DROP TYPE "sh""op"."post state";

DROP TYPE "auth"."Role";

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
