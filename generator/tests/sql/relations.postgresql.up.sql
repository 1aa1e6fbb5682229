-- 20260101000000_relations for PostgreSQL, made by isotype from relations.prisma.
--
-- What:    makes 11 tables, 4 indexes and 12 foreign keys.
-- Why:     the first migration; the database is empty.
-- Cost:    nothing is read, rewritten or waited for: every table is new and empty.

-- The schema says Int.
-- The schema says autoincrement().
-- The schema says @db.VarChar.
-- squawk-ignore-file prefer-bigint-over-int, prefer-identity, prefer-text-field
-- A ring: an employee has a department, a department has a head; and an employee has a boss.
CREATE TABLE "Employee" (
    "id" TEXT NOT NULL,
    "departmentId" TEXT NOT NULL,
    "bossId" TEXT NOT NULL,
    CONSTRAINT "Employee_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Department" (
    "id" TEXT NOT NULL,
    "headId" TEXT,
    CONSTRAINT "Department_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "Department_headId_key" ON "Department"("headId");

-- Keys of several columns, every action, names by hand.
CREATE TABLE "orders" (
    "tenant" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    CONSTRAINT "orders_pkey" PRIMARY KEY ("tenant", "number")
);

CREATE TABLE "order_lines" (
    "id" INTEGER NOT NULL,
    "tenant" TEXT,
    "number" INTEGER,
    "required" TEXT NOT NULL,
    CONSTRAINT "order_lines_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Mixed" (
    "mixed_id" TEXT NOT NULL,
    CONSTRAINT "Mixed_pkey" PRIMARY KEY ("mixed_id")
);

-- Many to many: by itself, by name, to itself, and with keys of two types.
CREATE TABLE "Post" (
    "id" SERIAL NOT NULL,
    CONSTRAINT "Post_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Tag" (
    "name" VARCHAR(40) NOT NULL,
    CONSTRAINT "Tag_pkey" PRIMARY KEY ("name")
);

CREATE TABLE "user" (
    "id" BIGINT NOT NULL,
    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- Pairs of Post and Tag: a relation of many to many.
CREATE TABLE "_PostToTag" (
    "A" INTEGER NOT NULL,
    "B" VARCHAR(40) NOT NULL,
    CONSTRAINT "_PostToTag_AB_pkey" PRIMARY KEY ("A", "B")
);

CREATE INDEX "_PostToTag_B_index" ON "_PostToTag"("B");

-- Pairs of Post and user: a relation of many to many.
CREATE TABLE "_likes" (
    "A" INTEGER NOT NULL,
    "B" BIGINT NOT NULL,
    CONSTRAINT "_likes_AB_pkey" PRIMARY KEY ("A", "B")
);

CREATE INDEX "_likes_B_index" ON "_likes"("B");

-- Pairs of Post and Post: a relation of many to many.
CREATE TABLE "_related" (
    "A" INTEGER NOT NULL,
    "B" INTEGER NOT NULL,
    CONSTRAINT "_related_AB_pkey" PRIMARY KEY ("A", "B")
);

CREATE INDEX "_related_B_index" ON "_related"("B");

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
    IF to_regclass('"_isotype_20260101000000_undone"."_related"') IS NOT NULL THEN
        DROP TABLE "_related";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."_likes"') IS NOT NULL THEN
        DROP TABLE "_likes";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."_PostToTag"') IS NOT NULL THEN
        DROP TABLE "_PostToTag";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."user"') IS NOT NULL THEN
        DROP TABLE "user";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."Tag"') IS NOT NULL THEN
        DROP TABLE "Tag";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."Post"') IS NOT NULL THEN
        DROP TABLE "Post";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."Mixed"') IS NOT NULL THEN
        DROP TABLE "Mixed";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."order_lines"') IS NOT NULL THEN
        DROP TABLE "order_lines";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."orders"') IS NOT NULL THEN
        DROP TABLE "orders";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."Department"') IS NOT NULL THEN
        DROP TABLE "Department";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."Employee"') IS NOT NULL THEN
        DROP TABLE "Employee";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."Employee"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20260101000000_undone"."Employee" SET SCHEMA "public";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."Department"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20260101000000_undone"."Department" SET SCHEMA "public";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."orders"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20260101000000_undone"."orders" SET SCHEMA "public";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."order_lines"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20260101000000_undone"."order_lines" SET SCHEMA "public";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."Mixed"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20260101000000_undone"."Mixed" SET SCHEMA "public";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."Post"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20260101000000_undone"."Post" SET SCHEMA "public";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."Tag"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20260101000000_undone"."Tag" SET SCHEMA "public";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."user"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20260101000000_undone"."user" SET SCHEMA "public";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."_PostToTag"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20260101000000_undone"."_PostToTag" SET SCHEMA "public";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."_likes"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20260101000000_undone"."_likes" SET SCHEMA "public";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."_related"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20260101000000_undone"."_related" SET SCHEMA "public";
    END IF;
    WHILE again LOOP
        again := false;
        IF EXISTS (SELECT FROM "Employee" AS child WHERE child."departmentId" IS NOT NULL AND NOT EXISTS (SELECT FROM "Department" AS parent WHERE parent."id" = child."departmentId")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000_undone";
            CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone"."Employee without Department" (LIKE "Employee");
            WITH gone AS (DELETE FROM "Employee" AS child WHERE child."departmentId" IS NOT NULL AND NOT EXISTS (SELECT FROM "Department" AS parent WHERE parent."id" = child."departmentId") RETURNING *) INSERT INTO "_isotype_20260101000000_undone"."Employee without Department" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: Employee: % rows refer to rows that are gone; they stay in "_isotype_20260101000000_undone"."Employee without Department"', moved;
            again := true;
        END IF;
        IF EXISTS (SELECT FROM "Employee" AS child WHERE child."bossId" IS NOT NULL AND NOT EXISTS (SELECT FROM "Employee" AS parent WHERE parent."id" = child."bossId")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000_undone";
            CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone"."Employee without Employee" (LIKE "Employee");
            WITH gone AS (DELETE FROM "Employee" AS child WHERE child."bossId" IS NOT NULL AND NOT EXISTS (SELECT FROM "Employee" AS parent WHERE parent."id" = child."bossId") RETURNING *) INSERT INTO "_isotype_20260101000000_undone"."Employee without Employee" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: Employee: % rows refer to rows that are gone; they stay in "_isotype_20260101000000_undone"."Employee without Employee"', moved;
            again := true;
        END IF;
        IF EXISTS (SELECT FROM "Department" AS child WHERE child."headId" IS NOT NULL AND NOT EXISTS (SELECT FROM "Employee" AS parent WHERE parent."id" = child."headId")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000_undone";
            CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone"."Department without Employee" (LIKE "Department");
            WITH gone AS (DELETE FROM "Department" AS child WHERE child."headId" IS NOT NULL AND NOT EXISTS (SELECT FROM "Employee" AS parent WHERE parent."id" = child."headId") RETURNING *) INSERT INTO "_isotype_20260101000000_undone"."Department without Employee" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: Department: % rows refer to rows that are gone; they stay in "_isotype_20260101000000_undone"."Department without Employee"', moved;
            again := true;
        END IF;
        IF EXISTS (SELECT FROM "order_lines" AS child WHERE child."tenant" IS NOT NULL AND child."number" IS NOT NULL AND NOT EXISTS (SELECT FROM "orders" AS parent WHERE parent."tenant" = child."tenant" AND parent."number" = child."number")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000_undone";
            CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone"."order_lines without orders" (LIKE "order_lines");
            WITH gone AS (DELETE FROM "order_lines" AS child WHERE child."tenant" IS NOT NULL AND child."number" IS NOT NULL AND NOT EXISTS (SELECT FROM "orders" AS parent WHERE parent."tenant" = child."tenant" AND parent."number" = child."number") RETURNING *) INSERT INTO "_isotype_20260101000000_undone"."order_lines without orders" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: Line: % rows refer to rows that are gone; they stay in "_isotype_20260101000000_undone"."order_lines without orders"', moved;
            again := true;
        END IF;
        IF EXISTS (SELECT FROM "order_lines" AS child WHERE child."tenant" IS NOT NULL AND NOT EXISTS (SELECT FROM "Mixed" AS parent WHERE parent."mixed_id" = child."tenant")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000_undone";
            CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone"."order_lines without Mixed" (LIKE "order_lines");
            WITH gone AS (DELETE FROM "order_lines" AS child WHERE child."tenant" IS NOT NULL AND NOT EXISTS (SELECT FROM "Mixed" AS parent WHERE parent."mixed_id" = child."tenant") RETURNING *) INSERT INTO "_isotype_20260101000000_undone"."order_lines without Mixed" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: Line: % rows refer to rows that are gone; they stay in "_isotype_20260101000000_undone"."order_lines without Mixed"', moved;
            again := true;
        END IF;
        IF EXISTS (SELECT FROM "order_lines" AS child WHERE child."required" IS NOT NULL AND NOT EXISTS (SELECT FROM "Mixed" AS parent WHERE parent."mixed_id" = child."required")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000_undone";
            CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone"."order_lines without Mixed" (LIKE "order_lines");
            WITH gone AS (DELETE FROM "order_lines" AS child WHERE child."required" IS NOT NULL AND NOT EXISTS (SELECT FROM "Mixed" AS parent WHERE parent."mixed_id" = child."required") RETURNING *) INSERT INTO "_isotype_20260101000000_undone"."order_lines without Mixed" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: Line: % rows refer to rows that are gone; they stay in "_isotype_20260101000000_undone"."order_lines without Mixed"', moved;
            again := true;
        END IF;
        IF EXISTS (SELECT FROM "_PostToTag" AS child WHERE child."A" IS NOT NULL AND NOT EXISTS (SELECT FROM "Post" AS parent WHERE parent."id" = child."A")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000_undone";
            CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone"."_PostToTag without Post" (LIKE "_PostToTag");
            WITH gone AS (DELETE FROM "_PostToTag" AS child WHERE child."A" IS NOT NULL AND NOT EXISTS (SELECT FROM "Post" AS parent WHERE parent."id" = child."A") RETURNING *) INSERT INTO "_isotype_20260101000000_undone"."_PostToTag without Post" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: _PostToTag: % rows refer to rows that are gone; they stay in "_isotype_20260101000000_undone"."_PostToTag without Post"', moved;
            again := true;
        END IF;
        IF EXISTS (SELECT FROM "_PostToTag" AS child WHERE child."B" IS NOT NULL AND NOT EXISTS (SELECT FROM "Tag" AS parent WHERE parent."name" = child."B")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000_undone";
            CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone"."_PostToTag without Tag" (LIKE "_PostToTag");
            WITH gone AS (DELETE FROM "_PostToTag" AS child WHERE child."B" IS NOT NULL AND NOT EXISTS (SELECT FROM "Tag" AS parent WHERE parent."name" = child."B") RETURNING *) INSERT INTO "_isotype_20260101000000_undone"."_PostToTag without Tag" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: _PostToTag: % rows refer to rows that are gone; they stay in "_isotype_20260101000000_undone"."_PostToTag without Tag"', moved;
            again := true;
        END IF;
        IF EXISTS (SELECT FROM "_likes" AS child WHERE child."A" IS NOT NULL AND NOT EXISTS (SELECT FROM "Post" AS parent WHERE parent."id" = child."A")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000_undone";
            CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone"."_likes without Post" (LIKE "_likes");
            WITH gone AS (DELETE FROM "_likes" AS child WHERE child."A" IS NOT NULL AND NOT EXISTS (SELECT FROM "Post" AS parent WHERE parent."id" = child."A") RETURNING *) INSERT INTO "_isotype_20260101000000_undone"."_likes without Post" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: _likes: % rows refer to rows that are gone; they stay in "_isotype_20260101000000_undone"."_likes without Post"', moved;
            again := true;
        END IF;
        IF EXISTS (SELECT FROM "_likes" AS child WHERE child."B" IS NOT NULL AND NOT EXISTS (SELECT FROM "user" AS parent WHERE parent."id" = child."B")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000_undone";
            CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone"."_likes without user" (LIKE "_likes");
            WITH gone AS (DELETE FROM "_likes" AS child WHERE child."B" IS NOT NULL AND NOT EXISTS (SELECT FROM "user" AS parent WHERE parent."id" = child."B") RETURNING *) INSERT INTO "_isotype_20260101000000_undone"."_likes without user" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: _likes: % rows refer to rows that are gone; they stay in "_isotype_20260101000000_undone"."_likes without user"', moved;
            again := true;
        END IF;
        IF EXISTS (SELECT FROM "_related" AS child WHERE child."A" IS NOT NULL AND NOT EXISTS (SELECT FROM "Post" AS parent WHERE parent."id" = child."A")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000_undone";
            CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone"."_related without Post" (LIKE "_related");
            WITH gone AS (DELETE FROM "_related" AS child WHERE child."A" IS NOT NULL AND NOT EXISTS (SELECT FROM "Post" AS parent WHERE parent."id" = child."A") RETURNING *) INSERT INTO "_isotype_20260101000000_undone"."_related without Post" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: _related: % rows refer to rows that are gone; they stay in "_isotype_20260101000000_undone"."_related without Post"', moved;
            again := true;
        END IF;
        IF EXISTS (SELECT FROM "_related" AS child WHERE child."B" IS NOT NULL AND NOT EXISTS (SELECT FROM "Post" AS parent WHERE parent."id" = child."B")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000_undone";
            CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone"."_related without Post" (LIKE "_related");
            WITH gone AS (DELETE FROM "_related" AS child WHERE child."B" IS NOT NULL AND NOT EXISTS (SELECT FROM "Post" AS parent WHERE parent."id" = child."B") RETURNING *) INSERT INTO "_isotype_20260101000000_undone"."_related without Post" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: _related: % rows refer to rows that are gone; they stay in "_isotype_20260101000000_undone"."_related without Post"', moved;
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

ALTER TABLE "Employee" ADD CONSTRAINT "Employee_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Employee" ADD CONSTRAINT "Employee_bossId_fkey" FOREIGN KEY ("bossId") REFERENCES "Employee" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Department" ADD CONSTRAINT "Department_headId_fkey" FOREIGN KEY ("headId") REFERENCES "Employee" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "order_lines" ADD CONSTRAINT "line_of_order" FOREIGN KEY ("tenant", "number") REFERENCES "orders" ("tenant", "number") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_tenant_fkey" FOREIGN KEY ("tenant") REFERENCES "Mixed" ("mixed_id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_required_fkey" FOREIGN KEY ("required") REFERENCES "Mixed" ("mixed_id") ON DELETE SET DEFAULT ON UPDATE RESTRICT;

ALTER TABLE "_PostToTag" ADD CONSTRAINT "_PostToTag_A_fkey" FOREIGN KEY ("A") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "_PostToTag" ADD CONSTRAINT "_PostToTag_B_fkey" FOREIGN KEY ("B") REFERENCES "Tag" ("name") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "_likes" ADD CONSTRAINT "_likes_A_fkey" FOREIGN KEY ("A") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "_likes" ADD CONSTRAINT "_likes_B_fkey" FOREIGN KEY ("B") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "_related" ADD CONSTRAINT "_related_A_fkey" FOREIGN KEY ("A") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "_related" ADD CONSTRAINT "_related_B_fkey" FOREIGN KEY ("B") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE;
