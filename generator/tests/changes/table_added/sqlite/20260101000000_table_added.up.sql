-- 20260101000000_table_added for SQLite, made by isotype from schema.prisma.
--
-- What:    makes Post.
-- Cost:    nothing is rewritten; rows that an undo kept come back.
-- Differs: on PostgreSQL enums are types and moments are timestamps; here they are texts.
--          Moments are in UTC with three digits, so that they sort.
--          on PostgreSQL the same change is one file.

-- What a person writes.
CREATE TABLE "Post" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'DRAFT',
    "authorId" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Post_title_check" CHECK (length("title") >= 1 AND length("title") <= 200),
    CONSTRAINT "Post_state_check" CHECK ("state" IN ('DRAFT', 'PUBLISHED'))
);

CREATE INDEX "Post_authorId_createdAt_idx" ON "Post"("authorId", "createdAt" DESC);

-- Rows that an undo of this migration kept come back; before it was undone there are none.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Post" ("id" TEXT, "title" TEXT, "state" TEXT, "authorId" INTEGER, "createdAt" DATETIME);

CREATE TEMP TABLE "_isotype_orphans" AS WITH RECURSIVE gone("table", "row") AS (
SELECT 0, c.rowid FROM "_isotype_20260101000000_undone_Post" AS c WHERE c."authorId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM (SELECT t."id" AS "id" FROM "User" AS t) AS p WHERE p."id" = c."authorId")
)
SELECT "table", "row" FROM gone
UNION
SELECT 0, c.rowid FROM "_isotype_20260101000000_undone_Post" AS c WHERE EXISTS (SELECT 1 FROM "_isotype_20260101000000_undone_Post" AS l WHERE l."id" = c."id" AND l.rowid > c.rowid);

INSERT INTO "Post" ("id", "title", "state", "authorId", "createdAt") SELECT "id", "title", "state", "authorId", "createdAt" FROM "_isotype_20260101000000_undone_Post" WHERE rowid NOT IN (SELECT "row" FROM temp."_isotype_orphans" WHERE "table" = 0);

DELETE FROM "_isotype_20260101000000_undone_Post" WHERE rowid NOT IN (SELECT "row" FROM temp."_isotype_orphans" WHERE "table" = 0);

DROP TABLE temp."_isotype_orphans";
