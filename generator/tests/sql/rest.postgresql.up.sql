-- 20260101000000_rest for PostgreSQL, made by isotype from rest.prisma.
--
-- What:    makes 5 tables and 3 indexes.
-- Why:     the first migration; the database is empty.
-- Cost:    nothing is read, rewritten or waited for: every table is new and empty.

-- The schema says Int.
-- The schema says autoincrement().
-- squawk-ignore-file prefer-bigint-over-int, prefer-identity
-- Keys that the application watches: no foreign keys.
CREATE TABLE "Parent" (
    "id" SERIAL NOT NULL,
    CONSTRAINT "Parent_pkey" PRIMARY KEY ("id")
);

--   token: Where the database knows better.
CREATE TABLE "Child" (
    "id" SERIAL NOT NULL,
    "parentId" INTEGER NOT NULL,
    "token" TEXT NOT NULL DEFAULT (gen_random_uuid()::text),
    "where" circle,
    "secret" TEXT NOT NULL,
    CONSTRAINT "Child_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "Child_parentId_idx" ON "Child"("parentId");

CREATE TABLE "Tag" (
    "id" INTEGER NOT NULL,
    CONSTRAINT "Tag_pkey" PRIMARY KEY ("id")
);

-- Made, though generated code leaves it out.
CREATE TABLE "Hidden" (
    "name" TEXT NOT NULL
);

CREATE UNIQUE INDEX "Hidden_name_key" ON "Hidden"("name");

-- Pairs of Parent and Tag: a relation of many to many.
CREATE TABLE "_ParentToTag" (
    "A" INTEGER NOT NULL,
    "B" INTEGER NOT NULL,
    CONSTRAINT "_ParentToTag_AB_pkey" PRIMARY KEY ("A", "B")
);

CREATE INDEX "_ParentToTag_B_index" ON "_ParentToTag"("B");

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
    IF to_regclass('"_isotype_20260101000000_undone"."_ParentToTag"') IS NOT NULL THEN
        DROP TABLE "_ParentToTag";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."Hidden"') IS NOT NULL THEN
        DROP TABLE "Hidden";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."Tag"') IS NOT NULL THEN
        DROP TABLE "Tag";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."Child"') IS NOT NULL THEN
        DROP TABLE "Child";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."Parent"') IS NOT NULL THEN
        DROP TABLE "Parent";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."Parent"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20260101000000_undone"."Parent" SET SCHEMA "public";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."Child"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20260101000000_undone"."Child" SET SCHEMA "public";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."Tag"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20260101000000_undone"."Tag" SET SCHEMA "public";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."Hidden"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20260101000000_undone"."Hidden" SET SCHEMA "public";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."_ParentToTag"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20260101000000_undone"."_ParentToTag" SET SCHEMA "public";
    END IF;
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
