-- 20260101000000_table_dropped_whose_parent_goes for SQLite, the undo, made by isotype from schema.prisma.
--
-- Undoes:  drops Note.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- What has to hold before anything changes; each of these only reads.
PRAGMA writable_schema = ON;

CREATE TEMP TABLE IF NOT EXISTS "_isotype_try" ("a");

-- A name that SQLite keeps to itself is refused where its catalog cannot be written to: that is the message.
CREATE INDEX temp."sqlite_isotype: this connection is in the defensive mode of SQLite, where triggers and indexes of others could not be brought back; run this with `isotype migrate up`, or switch the mode off (SQLITE_DBCONFIG_DEFENSIVE)" ON "_isotype_try" ("a");

DROP TABLE temp."_isotype_try";

PRAGMA writable_schema = OFF;

SELECT json_extract('{}', 'isotype: the undo brings back what others had made, and there is something of that name: ' || "names" || '; drop it or give it another name first')
FROM (SELECT group_concat(m.type || ' ' || m.name, ', ') AS "names" FROM "_isotype_20260101000000__others" AS o JOIN sqlite_master AS m ON m.name = o.name COLLATE NOCASE AND (m.type = 'trigger') = (o.type = 'trigger'))
WHERE "names" IS NOT NULL;

-- Triggers and indexes that others made stand aside and come back at the end.
CREATE TEMP TABLE "_isotype_others" AS SELECT type, name, tbl_name, rootpage, sql, iif(type = 'index', '_isotype_room_' || rowid, NULL) AS room FROM sqlite_master
WHERE 0;

INSERT INTO temp."_isotype_others" SELECT * FROM "_isotype_20260101000000__others";

CREATE TABLE "Note" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "text" TEXT NOT NULL,
    "userId" INTEGER NOT NULL,
    CONSTRAINT "Note_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- Kept rows come back, but for those whose parents are gone: they stay where they are kept.
CREATE TEMP TABLE "_isotype_orphans" AS WITH RECURSIVE gone("table", "row") AS (
SELECT 0, c.rowid FROM "_isotype_20260101000000_Note" AS c WHERE c."userId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM (SELECT t."id" AS "id" FROM "User" AS t) AS p WHERE p."id" = c."userId")
)
SELECT "table", "row" FROM gone
UNION
SELECT 0, c.rowid FROM "_isotype_20260101000000_Note" AS c WHERE EXISTS (SELECT 1 FROM "_isotype_20260101000000_Note" AS l WHERE l."id" = c."id" AND l.rowid > c.rowid);

INSERT INTO "Note" ("id", "text", "userId") SELECT "id", "text", "userId" FROM "_isotype_20260101000000_Note" WHERE rowid NOT IN (SELECT "row" FROM temp."_isotype_orphans" WHERE "table" = 0);

DELETE FROM "_isotype_20260101000000_Note" WHERE rowid NOT IN (SELECT "row" FROM temp."_isotype_orphans" WHERE "table" = 0);

DROP TABLE temp."_isotype_orphans";

-- What others made comes back: triggers as they were, indexes filled anew.
UPDATE temp."_isotype_others" SET rootpage = m.rootpage FROM sqlite_master AS m WHERE m.type = 'index' AND m.name = room;

PRAGMA writable_schema = ON;

DELETE FROM sqlite_master WHERE type = 'index' AND name IN (SELECT room FROM temp."_isotype_others");

INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) SELECT type, name, tbl_name, rootpage, sql FROM temp."_isotype_others";

PRAGMA writable_schema = RESET;

REINDEX main."Note";

DROP TABLE "_isotype_20260101000000__others";

DROP TABLE temp."_isotype_others";

-- Numbers go on where they were.
UPDATE sqlite_sequence SET seq = max(seq, (SELECT p."seq" FROM "_isotype_20260101000000__sequences" AS p WHERE p."table" = sqlite_sequence.name))
WHERE name IN (SELECT "table" FROM "_isotype_20260101000000__sequences");

INSERT INTO sqlite_sequence (name, seq) SELECT "table", "seq" FROM "_isotype_20260101000000__sequences" WHERE "table" NOT IN (SELECT name FROM sqlite_sequence);

DROP TABLE "_isotype_20260101000000__sequences";
