-- 20260101000000_many_to_many_added for PostgreSQL, made by isotype from schema.prisma.
--
-- What:    makes the table _PostToTag.
-- Cost:    nothing: it is new and empty.
--
-- What:    brings back what an undo of this migration kept, if one did.
-- Why:     nothing is lost.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    refers from _PostToTag to Post.
-- Cost:    the new table is empty; the other one is locked against writers for a moment.
--
-- What:    refers from _PostToTag to Tag.
-- Cost:    the new table is empty; the other one is locked against writers for a moment.
-- Differs: on SQLite the same change is one file.

-- The schema says Int.
-- squawk-ignore-file prefer-bigint-over-int
-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

LOCK TABLE "Post", "Tag" IN SHARE ROW EXCLUSIVE MODE;

-- Pairs of Post and Tag: a relation of many to many.
CREATE TABLE "_PostToTag" (
    "A" INTEGER NOT NULL,
    "B" INTEGER NOT NULL,
    CONSTRAINT "_PostToTag_AB_pkey" PRIMARY KEY ("A", "B")
);

CREATE INDEX "_PostToTag_B_index" ON "_PostToTag"("B");

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
    IF to_regclass('"_isotype_20260101000000_undone"."_PostToTag"') IS NOT NULL THEN
        DROP TABLE "_PostToTag";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."_PostToTag"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20260101000000_undone"."_PostToTag" SET SCHEMA "public";
    END IF;
    WHILE again LOOP
        again := false;
        IF EXISTS (SELECT FROM "_PostToTag" AS child WHERE child."A" IS NOT NULL AND NOT EXISTS (SELECT FROM "Post" AS parent WHERE parent."id" = child."A")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000_undone";
            CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone"."_PostToTag without Post" (LIKE "_PostToTag");
            WITH gone AS (DELETE FROM "_PostToTag" AS child WHERE child."A" IS NOT NULL AND NOT EXISTS (SELECT FROM "Post" AS parent WHERE parent."id" = child."A") RETURNING *) INSERT INTO "_isotype_20260101000000_undone"."_PostToTag without Post" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: _PostToTag: % rows refer to rows that are gone; they stay in "_isotype_20260101000000_undone"."_PostToTag without Post"', moved;
            again := true;
        END IF;
        IF EXISTS (SELECT FROM "_PostToTag" AS child WHERE child."B" IS NOT NULL AND NOT EXISTS (SELECT FROM "Tag" AS parent WHERE parent."id" = child."B")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000_undone";
            CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone"."_PostToTag without Tag" (LIKE "_PostToTag");
            WITH gone AS (DELETE FROM "_PostToTag" AS child WHERE child."B" IS NOT NULL AND NOT EXISTS (SELECT FROM "Tag" AS parent WHERE parent."id" = child."B") RETURNING *) INSERT INTO "_isotype_20260101000000_undone"."_PostToTag without Tag" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: _PostToTag: % rows refer to rows that are gone; they stay in "_isotype_20260101000000_undone"."_PostToTag without Tag"', moved;
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

ALTER TABLE "_PostToTag" ADD CONSTRAINT "_PostToTag_A_fkey" FOREIGN KEY ("A") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "_PostToTag" ADD CONSTRAINT "_PostToTag_B_fkey" FOREIGN KEY ("B") REFERENCES "Tag" ("id") ON DELETE CASCADE ON UPDATE CASCADE;
