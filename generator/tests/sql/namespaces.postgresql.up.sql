-- 20260101000000_namespaces for PostgreSQL, made by isotype from namespaces.prisma.
--
-- What:    makes 2 schemas, 3 extensions, 2 enums, 5 tables, 4 indexes and 3 foreign keys.
-- Why:     the first migration; the database is empty.
-- Cost:    nothing is read, rewritten or waited for: every table is new and empty.
-- By hand: schemas need the right CREATE on the database.
--          extensions may need a superuser; one that is there already is left as it is.

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

CREATE TABLE "public"."User" (
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

CREATE UNIQUE INDEX "User_email_key" ON "auth"."User"("email");

CREATE INDEX "User_email_idx" ON "auth"."User" USING GIN ("email" "auth".gin_trgm_ops);

CREATE INDEX "Post_search_idx" ON "sh""op"."Post" USING GIN ("search");

CREATE INDEX "_PostToTag_B_index" ON "sh""op"."_PostToTag"("B");

ALTER TABLE "sh""op"."Post" ADD CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "auth"."User" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "sh""op"."_PostToTag" ADD CONSTRAINT "_PostToTag_A_fkey" FOREIGN KEY ("A") REFERENCES "sh""op"."Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "sh""op"."_PostToTag" ADD CONSTRAINT "_PostToTag_B_fkey" FOREIGN KEY ("B") REFERENCES "auth"."Tag" ("id") ON DELETE CASCADE ON UPDATE CASCADE;
