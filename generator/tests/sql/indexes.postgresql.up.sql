-- 20260101000000_indexes for PostgreSQL, made by isotype from indexes.prisma.
--
-- What:    makes 1 enum, 1 table, 20 indexes and 2 checks.
-- Why:     the first migration; the database is empty.
-- Cost:    nothing is read, rewritten or waited for: every table is new and empty.
-- Differs: on SQLite enums, JSON, lists and moments are texts, with a CHECK where one helps.

-- The schema says Int.
-- The schema says DateTime, which is UTC.
-- squawk-ignore-file prefer-bigint-over-int, prefer-timestamp-tz
CREATE TYPE "Color" AS ENUM ('RED', 'o''dd');

-- Every kind of index. What SQLite cannot say is left out there, and said.
CREATE TABLE "Indexed" (
    "id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "active" BOOLEAN NOT NULL,
    "deleted" TIMESTAMP(3),
    "color" "Color" NOT NULL,
    "inet" INET NOT NULL,
    "json" JSONB NOT NULL,
    "tags" TEXT[],
    "doc" JSONB NOT NULL,
    "maybe" JSONB,
    CONSTRAINT "Indexed_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Indexed_doc_check" CHECK (jsonb_typeof("doc") = 'object'),
    CONSTRAINT "Indexed_maybe_check" CHECK ("maybe" IS NULL OR (jsonb_typeof("maybe") = 'object'))
);

CREATE UNIQUE INDEX "Indexed_text_key" ON "Indexed"("text");

CREATE UNIQUE INDEX "Indexed_title_number_key" ON "Indexed"("title", "number" DESC);

CREATE UNIQUE INDEX "one_title_per_color" ON "Indexed"("title", "color") WHERE ("active" = true AND "deleted" IS NULL);

CREATE INDEX "Indexed_number_idx" ON "Indexed"("number");

CREATE INDEX "by_title" ON "Indexed"("title" DESC, "number");

CREATE INDEX "named_by_name" ON "Indexed"("text");

-- Under the lock that the header tells.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX "hash" ON "Indexed" USING HASH ("title");

-- Under the lock that the header tells.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX "gin" ON "Indexed" USING GIN ("json");

-- Under the lock that the header tells.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX "gin_path" ON "Indexed" USING GIN ("json" jsonb_path_ops);

-- Under the lock that the header tells.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX "gin_array" ON "Indexed" USING GIN ("tags" array_ops);

-- Under the lock that the header tells.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX "gist" ON "Indexed" USING GIST ("inet" inet_ops);

-- Under the lock that the header tells.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX "spgist" ON "Indexed" USING SPGIST ("text" text_ops);

-- Under the lock that the header tells.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX "brin" ON "Indexed" USING BRIN ("number" int4_minmax_ops);

CREATE INDEX "pattern" ON "Indexed"("title" text_pattern_ops);

CREATE INDEX "covering" ON "Indexed"("title") INCLUDE ("number", "active");

CREATE INDEX "raw_partial" ON "Indexed"("number") WHERE (active AND number > 5);

CREATE INDEX "object_partial" ON "Indexed"("number") WHERE ("color" = 'o''dd' AND "title" != 'it''s' AND "deleted" IS NOT NULL);

CREATE INDEX "Indexed_doc_name_idx" ON "Indexed"(("doc" ->> 'name'));

CREATE INDEX "Indexed_doc_count_number_idx" ON "Indexed"(("doc" -> 'count'), "number");

CREATE INDEX "deep" ON "Indexed"(("maybe" -> 'inner' ->> 'it''s deep') DESC, ("doc" -> 'on'));

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
    IF to_regclass('"_isotype_20260101000000_undone"."Indexed"') IS NOT NULL THEN
        DROP TABLE "Indexed";
    END IF;
    IF to_regtype('"_isotype_20260101000000_undone"."Color"') IS NOT NULL THEN
        DROP TYPE "Color";
        ALTER TYPE "_isotype_20260101000000_undone"."Color" SET SCHEMA "public";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."Indexed"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20260101000000_undone"."Indexed" SET SCHEMA "public";
        IF (SELECT atttypid FROM pg_attribute WHERE attrelid = '"Indexed"'::regclass AND attname = 'color') <> to_regtype('"Color"') THEN
            ALTER TABLE "Indexed" ALTER COLUMN "color" TYPE "Color" USING "color"::text::"Color";
        END IF;
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
