-- 20260101000000_indexes for SQLite, made by isotype from indexes.prisma.
--
-- What:    makes 1 table, 14 indexes and 4 checks.
-- Why:     the first migration; the database is empty.
-- Cost:    nothing is read, rewritten or waited for: every table is new and empty.
-- Differs: on PostgreSQL enums are types, JSON is JSONB, lists are arrays and moments are timestamps; here they
--          are texts.
-- Missing: SQLite has no Hash indexes: `hash` is an ordered one there.
--          SQLite has no Gin indexes: `gin` is left out.
--          SQLite has no Gin indexes: `gin_path` is left out.
--          SQLite has no Gin indexes: `gin_array` is left out.
--          SQLite has no Gist indexes: `gist` is left out.
--          SQLite has no SpGist indexes: `spgist` is left out.
--          SQLite has no Brin indexes: `brin` is left out.
--          SQLite has no operator classes: `pattern` is made without.
--          SQLite has no covering indexes: `covering` is made without `include`.

-- Every kind of index. What SQLite cannot say is left out there, and said.
CREATE TABLE "Indexed" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "text" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "active" BOOLEAN NOT NULL,
    "deleted" DATETIME,
    "color" TEXT NOT NULL,
    "inet" TEXT NOT NULL,
    "json" TEXT NOT NULL,
    "tags" TEXT,
    "doc" TEXT NOT NULL,
    "maybe" TEXT,
    CONSTRAINT "Indexed_color_check" CHECK ("color" IN ('RED', 'o''dd')),
    CONSTRAINT "Indexed_tags_check" CHECK ("tags" IS NULL OR (json_valid("tags") AND json_type("tags") IS 'array')),
    CONSTRAINT "Indexed_doc_check" CHECK (json_valid("doc") AND json_type("doc") IS 'object'),
    CONSTRAINT "Indexed_maybe_check" CHECK ("maybe" IS NULL OR (json_valid("maybe") AND json_type("maybe") IS 'object'))
);

CREATE UNIQUE INDEX "Indexed_text_key" ON "Indexed"("text");

CREATE UNIQUE INDEX "Indexed_title_number_key" ON "Indexed"("title", "number" DESC);

CREATE UNIQUE INDEX "one_title_per_color" ON "Indexed"("title", "color") WHERE "active" = true AND "deleted" IS NULL;

CREATE INDEX "Indexed_number_idx" ON "Indexed"("number");

CREATE INDEX "by_title" ON "Indexed"("title" DESC, "number");

CREATE INDEX "named_by_name" ON "Indexed"("text");

CREATE INDEX "hash" ON "Indexed"("title");

CREATE INDEX "pattern" ON "Indexed"("title");

CREATE INDEX "covering" ON "Indexed"("title");

CREATE INDEX "raw_partial" ON "Indexed"("number") WHERE active AND number > 5;

CREATE INDEX "object_partial" ON "Indexed"("number") WHERE "color" = 'o''dd' AND "title" != 'it''s' AND "deleted" IS NOT NULL;

CREATE INDEX "Indexed_doc_name_idx" ON "Indexed"(json_extract("doc", '$."name"'));

CREATE INDEX "Indexed_doc_count_number_idx" ON "Indexed"(json_extract("doc", '$."count"'), "number");

CREATE INDEX "deep" ON "Indexed"(json_extract("maybe", '$."inner"."it''s deep"') DESC, json_extract("doc", '$."on"'));

-- Rows that an undo of this migration kept come back; before it was undone there are none.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Indexed" ("id" TEXT, "text" TEXT, "title" TEXT, "number" INTEGER, "active" BOOLEAN, "deleted" DATETIME, "color" TEXT, "inet" TEXT, "json" TEXT, "tags" TEXT, "doc" TEXT, "maybe" TEXT);

INSERT INTO "Indexed" ("id", "text", "title", "number", "active", "deleted", "color", "inet", "json", "tags", "doc", "maybe") SELECT "id", "text", "title", "number", "active", "deleted", "color", "inet", "json", "tags", "doc", "maybe" FROM "_isotype_20260101000000_undone_Indexed";

DROP TABLE "_isotype_20260101000000_undone_Indexed";
