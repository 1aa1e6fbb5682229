-- 20260101000000_namespaces for PostgreSQL, made by isotype from namespaces.prisma.
--
-- What:    makes 2 schemas, 3 extensions, 2 enums, 5 tables, 4 indexes and 3 foreign keys.
-- Why:     the first migration; the database is empty.
-- Cost:    nothing is read, rewritten or waited for: every table is new and empty.
-- By hand: schemas need the right CREATE on the database.
--          extensions may need a superuser; one that is there already is left as it is.

-- The schema says Int.
-- The schema says autoincrement().
-- squawk-ignore-file prefer-bigint-over-int, prefer-identity
DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_namespace WHERE nspname = 'auth') THEN
        CREATE SCHEMA "auth";
        COMMENT ON SCHEMA "auth" IS 'Made by isotype.';
    END IF;
END
$isotype$;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_namespace WHERE nspname = 'sh"op') THEN
        CREATE SCHEMA "sh""op";
        COMMENT ON SCHEMA "sh""op" IS 'Made by isotype.';
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

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_trgm') THEN
        CREATE EXTENSION "pg_trgm" WITH SCHEMA "auth";
        COMMENT ON EXTENSION "pg_trgm" IS 'Made by isotype.';
    END IF;
END
$isotype$;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'uuid-ossp') THEN
        CREATE EXTENSION "uuid-ossp";
        COMMENT ON EXTENSION "uuid-ossp" IS 'Made by isotype.';
    END IF;
END
$isotype$;

CREATE TYPE "auth"."Role" AS ENUM ('ADMIN', 'USER');

CREATE TYPE "sh""op"."post state" AS ENUM ('OPEN', 'SHUT');

-- Two namespaces, one name.
CREATE TABLE "auth"."User" (
    "id" UUID NOT NULL DEFAULT (uuid_generate_v4()),
    "email" CITEXT NOT NULL,
    "role" "auth"."Role" NOT NULL DEFAULT 'ADMIN',
    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "User_email_key" ON "auth"."User"("email");

-- Under the lock that the header tells.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX "User_email_idx" ON "auth"."User" USING GIN ("email" "auth".gin_trgm_ops);

CREATE TABLE "User" (
    "id" SERIAL NOT NULL,
    "role" "auth"."Role" NOT NULL,
    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "sh""op"."Post" (
    "id" SERIAL NOT NULL,
    "authorId" UUID,
    "state" "sh""op"."post state" NOT NULL DEFAULT 'OPEN',
    "search" tsvector,
    "place" point NOT NULL DEFAULT ('(1,2)'::point),
    CONSTRAINT "Post_pkey" PRIMARY KEY ("id")
);

-- Under the lock that the header tells.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX "Post_search_idx" ON "sh""op"."Post" USING GIN ("search");

CREATE TABLE "auth"."Tag" (
    "id" INTEGER NOT NULL,
    CONSTRAINT "Tag_pkey" PRIMARY KEY ("id")
);

-- Pairs of Post and Tag: a relation of many to many.
CREATE TABLE "sh""op"."_PostToTag" (
    "A" INTEGER NOT NULL,
    "B" INTEGER NOT NULL,
    CONSTRAINT "_PostToTag_AB_pkey" PRIMARY KEY ("A", "B")
);

CREATE INDEX "_PostToTag_B_index" ON "sh""op"."_PostToTag"("B");

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
DO $isotype$
DECLARE
    again boolean := true;
    moved bigint;
    unused regtype;
BEGIN
    IF to_regnamespace('"_isotype_20260101000000_undone"') IS NULL THEN
        RETURN;
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone.sh""op"."_PostToTag"') IS NOT NULL THEN
        DROP TABLE "sh""op"."_PostToTag";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone.auth"."Tag"') IS NOT NULL THEN
        DROP TABLE "auth"."Tag";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone.sh""op"."Post"') IS NOT NULL THEN
        DROP TABLE "sh""op"."Post";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."User"') IS NOT NULL THEN
        DROP TABLE "User";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone.auth"."User"') IS NOT NULL THEN
        DROP TABLE "auth"."User";
    END IF;
    IF to_regtype('"_isotype_20260101000000_undone.auth"."Role"') IS NOT NULL THEN
        DROP TYPE "auth"."Role";
        ALTER TYPE "_isotype_20260101000000_undone.auth"."Role" SET SCHEMA "auth";
    END IF;
    IF to_regtype('"_isotype_20260101000000_undone.sh""op"."post state"') IS NOT NULL THEN
        DROP TYPE "sh""op"."post state";
        ALTER TYPE "_isotype_20260101000000_undone.sh""op"."post state" SET SCHEMA "sh""op";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone.auth"."User"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20260101000000_undone.auth"."User" SET SCHEMA "auth";
        IF (SELECT atttypid FROM pg_attribute WHERE attrelid = '"auth"."User"'::regclass AND attname = 'role') <> to_regtype('"auth"."Role"') THEN
            ALTER TABLE "auth"."User" ALTER COLUMN "role" DROP DEFAULT;
            ALTER TABLE "auth"."User" ALTER COLUMN "role" TYPE "auth"."Role" USING "role"::text::"auth"."Role";
            ALTER TABLE "auth"."User" ALTER COLUMN "role" SET DEFAULT 'ADMIN';
        END IF;
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."User"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20260101000000_undone"."User" SET SCHEMA "public";
        IF (SELECT atttypid FROM pg_attribute WHERE attrelid = '"User"'::regclass AND attname = 'role') <> to_regtype('"auth"."Role"') THEN
            ALTER TABLE "User" ALTER COLUMN "role" TYPE "auth"."Role" USING "role"::text::"auth"."Role";
        END IF;
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone.sh""op"."Post"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20260101000000_undone.sh""op"."Post" SET SCHEMA "sh""op";
        IF (SELECT atttypid FROM pg_attribute WHERE attrelid = '"sh""op"."Post"'::regclass AND attname = 'state') <> to_regtype('"sh""op"."post state"') THEN
            ALTER TABLE "sh""op"."Post" ALTER COLUMN "state" DROP DEFAULT;
            ALTER TABLE "sh""op"."Post" ALTER COLUMN "state" TYPE "sh""op"."post state" USING "state"::text::"sh""op"."post state";
            ALTER TABLE "sh""op"."Post" ALTER COLUMN "state" SET DEFAULT 'OPEN';
        END IF;
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone.auth"."Tag"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20260101000000_undone.auth"."Tag" SET SCHEMA "auth";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone.sh""op"."_PostToTag"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20260101000000_undone.sh""op"."_PostToTag" SET SCHEMA "sh""op";
    END IF;
    WHILE again LOOP
        again := false;
        IF EXISTS (SELECT FROM "sh""op"."Post" AS child WHERE child."authorId" IS NOT NULL AND NOT EXISTS (SELECT FROM "auth"."User" AS parent WHERE parent."id" = child."authorId")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000_undone";
            CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone"."Post without User" (LIKE "sh""op"."Post");
            WITH gone AS (DELETE FROM "sh""op"."Post" AS child WHERE child."authorId" IS NOT NULL AND NOT EXISTS (SELECT FROM "auth"."User" AS parent WHERE parent."id" = child."authorId") RETURNING *) INSERT INTO "_isotype_20260101000000_undone"."Post without User" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: Post: % rows refer to rows that are gone; they stay in "_isotype_20260101000000_undone"."Post without User"', moved;
            again := true;
        END IF;
        IF EXISTS (SELECT FROM "sh""op"."_PostToTag" AS child WHERE child."A" IS NOT NULL AND NOT EXISTS (SELECT FROM "sh""op"."Post" AS parent WHERE parent."id" = child."A")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000_undone";
            CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone"."_PostToTag without Post" (LIKE "sh""op"."_PostToTag");
            WITH gone AS (DELETE FROM "sh""op"."_PostToTag" AS child WHERE child."A" IS NOT NULL AND NOT EXISTS (SELECT FROM "sh""op"."Post" AS parent WHERE parent."id" = child."A") RETURNING *) INSERT INTO "_isotype_20260101000000_undone"."_PostToTag without Post" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: _PostToTag: % rows refer to rows that are gone; they stay in "_isotype_20260101000000_undone"."_PostToTag without Post"', moved;
            again := true;
        END IF;
        IF EXISTS (SELECT FROM "sh""op"."_PostToTag" AS child WHERE child."B" IS NOT NULL AND NOT EXISTS (SELECT FROM "auth"."Tag" AS parent WHERE parent."id" = child."B")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000_undone";
            CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone"."_PostToTag without Tag" (LIKE "sh""op"."_PostToTag");
            WITH gone AS (DELETE FROM "sh""op"."_PostToTag" AS child WHERE child."B" IS NOT NULL AND NOT EXISTS (SELECT FROM "auth"."Tag" AS parent WHERE parent."id" = child."B") RETURNING *) INSERT INTO "_isotype_20260101000000_undone"."_PostToTag without Tag" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: _PostToTag: % rows refer to rows that are gone; they stay in "_isotype_20260101000000_undone"."_PostToTag without Tag"', moved;
            again := true;
        END IF;
    END LOOP;
    FOR unused IN SELECT oid FROM pg_type WHERE typnamespace = to_regnamespace('"_isotype_20260101000000_undone.sh""op"') AND typtype = 'e' LOOP
        BEGIN
            EXECUTE format('DROP TYPE %s', unused);
        EXCEPTION WHEN dependent_objects_still_exist THEN
            NULL;
        END;
    END LOOP;
    BEGIN
        DROP SCHEMA IF EXISTS "_isotype_20260101000000_undone.sh""op";
    EXCEPTION WHEN dependent_objects_still_exist THEN
        NULL;
    END;
    FOR unused IN SELECT oid FROM pg_type WHERE typnamespace = to_regnamespace('"_isotype_20260101000000_undone.auth"') AND typtype = 'e' LOOP
        BEGIN
            EXECUTE format('DROP TYPE %s', unused);
        EXCEPTION WHEN dependent_objects_still_exist THEN
            NULL;
        END;
    END LOOP;
    BEGIN
        DROP SCHEMA IF EXISTS "_isotype_20260101000000_undone.auth";
    EXCEPTION WHEN dependent_objects_still_exist THEN
        NULL;
    END;
    FOR unused IN SELECT oid FROM pg_type WHERE typnamespace = to_regnamespace('"_isotype_20260101000000_undone"') AND typtype = 'e' LOOP
        BEGIN
            EXECUTE format('DROP TYPE %s', unused);
        EXCEPTION WHEN dependent_objects_still_exist THEN
            NULL;
        END;
    END LOOP;
    BEGIN
        DROP SCHEMA IF EXISTS "_isotype_20260101000000_undone";
    EXCEPTION WHEN dependent_objects_still_exist THEN
        NULL;
    END;
END
$isotype$;

ALTER TABLE "sh""op"."Post" ADD CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "auth"."User" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "sh""op"."_PostToTag" ADD CONSTRAINT "_PostToTag_A_fkey" FOREIGN KEY ("A") REFERENCES "sh""op"."Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "sh""op"."_PostToTag" ADD CONSTRAINT "_PostToTag_B_fkey" FOREIGN KEY ("B") REFERENCES "auth"."Tag" ("id") ON DELETE CASCADE ON UPDATE CASCADE;
