-- 20260101000000_many_to_many_dropped for SQLite, the undo, made by isotype from schema.prisma.
--
-- Undoes:  drops _PostToTag.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Triggers and indexes that others made stand aside and come back at the end.
CREATE TEMP TABLE "_isotype_others" AS SELECT type, name, tbl_name, rootpage, sql FROM sqlite_master
WHERE 0;

INSERT INTO temp."_isotype_others" (type, name, tbl_name, rootpage, sql) SELECT type, name, tbl_name, rootpage, sql FROM "_isotype_20260101000000__others";

DROP TABLE "_isotype_20260101000000__others";

-- Pairs of Post and Tag: a relation of many to many.
CREATE TABLE "_PostToTag" (
    "A" INTEGER NOT NULL,
    "B" INTEGER NOT NULL,
    CONSTRAINT "_PostToTag_A_fkey" FOREIGN KEY ("A") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_PostToTag_B_fkey" FOREIGN KEY ("B") REFERENCES "Tag" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE UNIQUE INDEX "_PostToTag_AB_unique" ON "_PostToTag"("A", "B");

CREATE INDEX "_PostToTag_B_index" ON "_PostToTag"("B");

-- Kept rows come back, but for those whose parents are gone: they stay where they are kept.
CREATE TEMP TABLE "_isotype_orphans" AS WITH RECURSIVE gone("table", "row") AS (
SELECT 0, c.rowid FROM "_isotype_20260101000000__PostToTag" AS c WHERE c."A" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM (SELECT t."id" AS "id" FROM "Post" AS t) AS p WHERE p."id" = c."A")
UNION
SELECT 0, c.rowid FROM "_isotype_20260101000000__PostToTag" AS c WHERE c."B" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM (SELECT t."id" AS "id" FROM "Tag" AS t) AS p WHERE p."id" = c."B")
)
SELECT "table", "row" FROM gone
UNION
SELECT 0, c.rowid FROM "_isotype_20260101000000__PostToTag" AS c WHERE EXISTS (SELECT 1 FROM "_isotype_20260101000000__PostToTag" AS l WHERE l."A" = c."A" AND l."B" = c."B" AND l.rowid > c.rowid);

INSERT INTO "_PostToTag" ("A", "B") SELECT "A", "B" FROM "_isotype_20260101000000__PostToTag" WHERE rowid NOT IN (SELECT "row" FROM temp."_isotype_orphans" WHERE "table" = 0);

DELETE FROM "_isotype_20260101000000__PostToTag" WHERE rowid NOT IN (SELECT "row" FROM temp."_isotype_orphans" WHERE "table" = 0);

DROP TABLE temp."_isotype_orphans";

-- What others made comes back: triggers as they were, indexes on the room that is made for them here.
CREATE TABLE "_isotype_room" ("a");

CREATE INDEX "_isotype_room_1" ON "_isotype_room" ("a");

CREATE INDEX "_isotype_room_2" ON "_isotype_room" ("a");

CREATE INDEX "_isotype_room_3" ON "_isotype_room" ("a");

CREATE INDEX "_isotype_room_4" ON "_isotype_room" ("a");

PRAGMA writable_schema = ON;

UPDATE sqlite_master SET name = o.name, tbl_name = o.tbl_name, sql = o.sql
FROM (SELECT name, tbl_name, sql, row_number() OVER (ORDER BY name) AS place FROM temp."_isotype_others" WHERE type = 'index') AS o
WHERE sqlite_master.name = '_isotype_room_' || o.place;

INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) SELECT type, name, tbl_name, rootpage, sql FROM temp."_isotype_others" WHERE type = 'trigger';

PRAGMA writable_schema = RESET;

REINDEX main."_PostToTag";

DROP TABLE "_isotype_room";

DROP TABLE temp."_isotype_others";
