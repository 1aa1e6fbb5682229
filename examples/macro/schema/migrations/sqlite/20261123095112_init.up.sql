-- 20261123095112_init for SQLite, made by isotype from schema/notes.prisma.
--
-- What:    makes 1 table and 2 checks.
-- Why:     the first migration; the database is empty.
-- Cost:    nothing is read, rewritten or waited for: every table is new and empty.
-- Differs: on PostgreSQL JSON is JSONB and moments are timestamps; here they are texts.
--          Moments are in UTC with three digits, so that they sort.

-- Something worth remembering.
CREATE TABLE "Note" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "text" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    CONSTRAINT "Note_text_check" CHECK (length("text") >= 1 AND length("text") <= 500),
    CONSTRAINT "Note_content_check" CHECK (json_valid("content") AND json_type("content") IS 'object' AND json_type("content", '$."type"') IS 'text')
);

-- Rows that an undo of this migration kept come back; before it was undone there are none.
CREATE TABLE IF NOT EXISTS "_isotype_20261123095112_undone_Note" ("id" TEXT, "text" TEXT, "content" TEXT, "createdAt" DATETIME);

INSERT INTO "Note" ("id", "text", "content", "createdAt") SELECT "id", "text", "content", "createdAt" FROM "_isotype_20261123095112_undone_Note";

DROP TABLE "_isotype_20261123095112_undone_Note";
