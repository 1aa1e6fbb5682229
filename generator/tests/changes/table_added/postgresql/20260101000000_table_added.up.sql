-- 20260101000000_table_added for PostgreSQL, made by isotype from schema.prisma.
--
-- What:    makes the enum State.
-- Cost:    changes the catalog alone; no table is locked.
--
-- What:    makes the table Post.
-- Cost:    nothing: it is new and empty.
--
-- What:    brings back what an undo of this migration kept, if one did.
-- Why:     nothing is lost.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    refers from Post to User.
-- Cost:    the new table is empty; the other one is locked against writers for a moment.
-- Differs: on SQLite enums and moments are texts, with a CHECK where one helps.
--          TIMESTAMP holds UTC: a session of another zone that relies on CURRENT_TIMESTAMP
--          writes its own time. `SET TIME ZONE 'UTC'` on each connection; sqlx does.
--          on SQLite the same change is one file.

-- The schema says Int.
-- The schema says DateTime, which is UTC.
-- squawk-ignore-file prefer-bigint-over-int, prefer-timestamp-tz
-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

LOCK TABLE "User" IN SHARE ROW EXCLUSIVE MODE;

CREATE TYPE "State" AS ENUM ('DRAFT', 'PUBLISHED');

-- What a person writes.
CREATE TABLE "Post" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "state" "State" NOT NULL DEFAULT 'DRAFT',
    "authorId" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Post_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Post_title_check" CHECK (char_length("title") >= 1 AND char_length("title") <= 200)
);

CREATE INDEX "Post_authorId_createdAt_idx" ON "Post"("authorId", "createdAt" DESC);

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
    IF to_regclass('"_isotype_20260101000000_undone"."Post"') IS NOT NULL THEN
        DROP TABLE "Post";
    END IF;
    IF to_regtype('"_isotype_20260101000000_undone"."State"') IS NOT NULL THEN
        DROP TYPE "State";
        ALTER TYPE "_isotype_20260101000000_undone"."State" SET SCHEMA "public";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."Post"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20260101000000_undone"."Post" SET SCHEMA "public";
        IF (SELECT atttypid FROM pg_attribute WHERE attrelid = '"Post"'::regclass AND attname = 'state') <> to_regtype('"State"') THEN
            ALTER TABLE "Post" ALTER COLUMN "state" DROP DEFAULT;
            ALTER TABLE "Post" ALTER COLUMN "state" TYPE "State" USING "state"::text::"State";
            ALTER TABLE "Post" ALTER COLUMN "state" SET DEFAULT 'DRAFT';
        END IF;
    END IF;
    WHILE again LOOP
        again := false;
        IF EXISTS (SELECT FROM "Post" AS child WHERE child."authorId" IS NOT NULL AND NOT EXISTS (SELECT FROM "User" AS parent WHERE parent."id" = child."authorId")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000_undone";
            CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone"."Post without User" (LIKE "Post");
            WITH gone AS (DELETE FROM "Post" AS child WHERE child."authorId" IS NOT NULL AND NOT EXISTS (SELECT FROM "User" AS parent WHERE parent."id" = child."authorId") RETURNING *) INSERT INTO "_isotype_20260101000000_undone"."Post without User" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: Post: % rows refer to rows that are gone; they stay in "_isotype_20260101000000_undone"."Post without User"', moved;
            again := true;
        END IF;
    END LOOP;
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

ALTER TABLE "Post" ADD CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE;
