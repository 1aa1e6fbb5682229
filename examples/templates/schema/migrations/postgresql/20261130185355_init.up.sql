-- 20261130185355_init for PostgreSQL, made by isotype from schema/library.prisma.
--
-- What:    makes 1 enum, 4 tables, 2 indexes, 3 foreign keys and 2 checks.
-- Why:     the first migration; the database is empty.
-- Cost:    nothing is read, rewritten or waited for: every table is new and empty.
-- Differs: on SQLite enums, JSON, lists, decimals and moments are texts, with a CHECK where one helps.
--          TIMESTAMP holds UTC: a session of another zone that relies on CURRENT_TIMESTAMP
--          writes its own time. `SET TIME ZONE 'UTC'` on each connection; sqlx does.

-- The schema says Int.
-- The schema says autoincrement().
-- The schema says DateTime, which is UTC.
-- squawk-ignore-file prefer-bigint-over-int, prefer-identity, prefer-timestamp-tz
CREATE TYPE "Genre" AS ENUM ('novel', 'poetry', 'non-fiction');

CREATE TABLE "Author" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "bornOn" DATE,
    CONSTRAINT "Author_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "Author_name_key" ON "Author"("name");

-- What stands on the shelves.
--   in_print: Whether it can be bought.
CREATE TABLE "books" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "pages" INTEGER NOT NULL,
    "price" DECIMAL(10,2) NOT NULL,
    "rating" DOUBLE PRECISION,
    "sold" BIGINT NOT NULL DEFAULT 0,
    "in_print" BOOLEAN NOT NULL DEFAULT true,
    "genre" "Genre" NOT NULL DEFAULT 'novel',
    "tags" TEXT[],
    "cover" BYTEA,
    "details" JSONB NOT NULL,
    "notes" JSONB,
    "published_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "author_id" INTEGER NOT NULL,
    CONSTRAINT "books_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "books_pages_check" CHECK ("pages" >= 1),
    CONSTRAINT "books_details_check" CHECK (jsonb_typeof("details") = 'object')
);

CREATE TABLE "Shelf" (
    "code" TEXT NOT NULL,
    CONSTRAINT "Shelf_pkey" PRIMARY KEY ("code")
);

-- Pairs of Book and Shelf: a relation of many to many.
CREATE TABLE "_BookToShelf" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_BookToShelf_AB_pkey" PRIMARY KEY ("A", "B")
);

CREATE INDEX "_BookToShelf_B_index" ON "_BookToShelf"("B");

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
DO $isotype$
DECLARE
    again boolean := true;
    moved bigint;
    unused regtype;
BEGIN
    IF to_regnamespace('"_isotype_20261130185355_undone"') IS NULL THEN
        RETURN;
    END IF;
    IF to_regclass('"_isotype_20261130185355_undone"."_BookToShelf"') IS NOT NULL THEN
        DROP TABLE "_BookToShelf";
    END IF;
    IF to_regclass('"_isotype_20261130185355_undone"."Shelf"') IS NOT NULL THEN
        DROP TABLE "Shelf";
    END IF;
    IF to_regclass('"_isotype_20261130185355_undone"."books"') IS NOT NULL THEN
        DROP TABLE "books";
    END IF;
    IF to_regclass('"_isotype_20261130185355_undone"."Author"') IS NOT NULL THEN
        DROP TABLE "Author";
    END IF;
    IF to_regtype('"_isotype_20261130185355_undone"."Genre"') IS NOT NULL THEN
        DROP TYPE "Genre";
        ALTER TYPE "_isotype_20261130185355_undone"."Genre" SET SCHEMA "public";
    END IF;
    IF to_regclass('"_isotype_20261130185355_undone"."Author"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20261130185355_undone"."Author" SET SCHEMA "public";
    END IF;
    IF to_regclass('"_isotype_20261130185355_undone"."books"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20261130185355_undone"."books" SET SCHEMA "public";
        IF (SELECT atttypid FROM pg_attribute WHERE attrelid = '"books"'::regclass AND attname = 'genre') <> to_regtype('"Genre"') THEN
            ALTER TABLE "books" ALTER COLUMN "genre" DROP DEFAULT;
            ALTER TABLE "books" ALTER COLUMN "genre" TYPE "Genre" USING "genre"::text::"Genre";
            ALTER TABLE "books" ALTER COLUMN "genre" SET DEFAULT 'novel';
        END IF;
    END IF;
    IF to_regclass('"_isotype_20261130185355_undone"."Shelf"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20261130185355_undone"."Shelf" SET SCHEMA "public";
    END IF;
    IF to_regclass('"_isotype_20261130185355_undone"."_BookToShelf"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20261130185355_undone"."_BookToShelf" SET SCHEMA "public";
    END IF;
    WHILE again LOOP
        again := false;
        IF EXISTS (SELECT FROM "books" AS child WHERE child."author_id" IS NOT NULL AND NOT EXISTS (SELECT FROM "Author" AS parent WHERE parent."id" = child."author_id")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20261130185355_undone";
            CREATE TABLE IF NOT EXISTS "_isotype_20261130185355_undone"."books without Author" (LIKE "books");
            WITH gone AS (DELETE FROM "books" AS child WHERE child."author_id" IS NOT NULL AND NOT EXISTS (SELECT FROM "Author" AS parent WHERE parent."id" = child."author_id") RETURNING *) INSERT INTO "_isotype_20261130185355_undone"."books without Author" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: Book: % rows refer to rows that are gone; they stay in "_isotype_20261130185355_undone"."books without Author"', moved;
            again := true;
        END IF;
        IF EXISTS (SELECT FROM "_BookToShelf" AS child WHERE child."A" IS NOT NULL AND NOT EXISTS (SELECT FROM "books" AS parent WHERE parent."id" = child."A")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20261130185355_undone";
            CREATE TABLE IF NOT EXISTS "_isotype_20261130185355_undone"."_BookToShelf without books" (LIKE "_BookToShelf");
            WITH gone AS (DELETE FROM "_BookToShelf" AS child WHERE child."A" IS NOT NULL AND NOT EXISTS (SELECT FROM "books" AS parent WHERE parent."id" = child."A") RETURNING *) INSERT INTO "_isotype_20261130185355_undone"."_BookToShelf without books" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: _BookToShelf: % rows refer to rows that are gone; they stay in "_isotype_20261130185355_undone"."_BookToShelf without books"', moved;
            again := true;
        END IF;
        IF EXISTS (SELECT FROM "_BookToShelf" AS child WHERE child."B" IS NOT NULL AND NOT EXISTS (SELECT FROM "Shelf" AS parent WHERE parent."code" = child."B")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20261130185355_undone";
            CREATE TABLE IF NOT EXISTS "_isotype_20261130185355_undone"."_BookToShelf without Shelf" (LIKE "_BookToShelf");
            WITH gone AS (DELETE FROM "_BookToShelf" AS child WHERE child."B" IS NOT NULL AND NOT EXISTS (SELECT FROM "Shelf" AS parent WHERE parent."code" = child."B") RETURNING *) INSERT INTO "_isotype_20261130185355_undone"."_BookToShelf without Shelf" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: _BookToShelf: % rows refer to rows that are gone; they stay in "_isotype_20261130185355_undone"."_BookToShelf without Shelf"', moved;
            again := true;
        END IF;
    END LOOP;
    FOR unused IN SELECT oid FROM pg_type WHERE typnamespace = to_regnamespace('"_isotype_20261130185355_undone"') AND typtype = 'e' LOOP
        BEGIN
            EXECUTE format('DROP TYPE %s', unused);
        EXCEPTION WHEN dependent_objects_still_exist THEN
            NULL;
        END;
    END LOOP;
    BEGIN
        DROP SCHEMA IF EXISTS "_isotype_20261130185355_undone";
    EXCEPTION WHEN dependent_objects_still_exist THEN
        NULL;
    END;
END
$isotype$;

ALTER TABLE "books" ADD CONSTRAINT "books_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "Author" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "_BookToShelf" ADD CONSTRAINT "_BookToShelf_A_fkey" FOREIGN KEY ("A") REFERENCES "books" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "_BookToShelf" ADD CONSTRAINT "_BookToShelf_B_fkey" FOREIGN KEY ("B") REFERENCES "Shelf" ("code") ON DELETE CASCADE ON UPDATE CASCADE;
