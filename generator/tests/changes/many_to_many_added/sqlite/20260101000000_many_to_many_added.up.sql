-- 20260101000000_many_to_many_added for SQLite, made by isotype from schema.prisma.
--
-- What:    makes _PostToTag.
-- Cost:    nothing is rewritten; rows that an undo kept come back.
-- Differs: on PostgreSQL the same change is one file.

-- Pairs of Post and Tag: a relation of many to many.
CREATE TABLE "_PostToTag" (
    "A" INTEGER NOT NULL,
    "B" INTEGER NOT NULL,
    CONSTRAINT "_PostToTag_A_fkey" FOREIGN KEY ("A") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_PostToTag_B_fkey" FOREIGN KEY ("B") REFERENCES "Tag" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE UNIQUE INDEX "_PostToTag_AB_unique" ON "_PostToTag"("A", "B");

CREATE INDEX "_PostToTag_B_index" ON "_PostToTag"("B");

-- Rows that an undo of this migration kept come back; before it was undone there are none.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone__PostToTag" ("A" INTEGER, "B" INTEGER);

CREATE TEMP TABLE "_isotype_orphans" AS WITH RECURSIVE gone("table", "row") AS (
SELECT 0, c.rowid FROM "_isotype_20260101000000_undone__PostToTag" AS c WHERE c."A" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM (SELECT t."id" AS "id" FROM "Post" AS t) AS p WHERE p."id" = c."A")
UNION
SELECT 0, c.rowid FROM "_isotype_20260101000000_undone__PostToTag" AS c WHERE c."B" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM (SELECT t."id" AS "id" FROM "Tag" AS t) AS p WHERE p."id" = c."B")
)
SELECT "table", "row" FROM gone
UNION
SELECT 0, c.rowid FROM "_isotype_20260101000000_undone__PostToTag" AS c WHERE EXISTS (SELECT 1 FROM "_isotype_20260101000000_undone__PostToTag" AS l WHERE l."A" = c."A" AND l."B" = c."B" AND l.rowid > c.rowid);

INSERT INTO "_PostToTag" ("A", "B") SELECT "A", "B" FROM "_isotype_20260101000000_undone__PostToTag" WHERE rowid NOT IN (SELECT "row" FROM temp."_isotype_orphans" WHERE "table" = 0);

DELETE FROM "_isotype_20260101000000_undone__PostToTag" WHERE rowid NOT IN (SELECT "row" FROM temp."_isotype_orphans" WHERE "table" = 0);

DROP TABLE temp."_isotype_orphans";
