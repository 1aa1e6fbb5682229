-- 20260101000000_foreign_key_to_a_replaced_table_stops for SQLite, the undo, made by isotype from schema.prisma.
--
-- Undoes:  drops Author.
--          changes Post: changes foreign keys.
--          makes Writer.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: the schema does not know these indexes, and no more than 4 can be made again when their tables are made anew; drop them first, and make them again afterwards: ' || "words")
FROM (SELECT count(*) AS "n", group_concat(sql, '; ') AS "words" FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN () AND tbl_name COLLATE NOCASE IN ('Post'))
WHERE "n" > 4;

SELECT json_extract('{}', 'isotype: Post: the schema does not know the UNIQUE constraint behind ' || "names" || ', and making the table anew would lose it; add it to the schema first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_index_list('Post') WHERE origin = 'u' AND name NOT IN (''))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Post: the schema does not know the column ' || "names" || ', and making the table anew would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Post') WHERE name COLLATE NOCASE NOT IN ('id', 'authorId'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Post: a table that the schema does not know refers to it: ' || "names" || ', and dropping the old form of the table would reach into it; run this migration with `isotype migrate up`, which keeps foreign keys off meanwhile')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Writer', 'Post') AND f."table" = 'Post' COLLATE NOCASE AND (SELECT foreign_keys FROM pragma_foreign_keys) = 1)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Post: ' || "n" || iif("n" = 1, ' row has no parent (id ', ' rows have no parent (id ') || coalesce("keys", '') || ') in authorId, which would have to refer to Author; mend them first')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT "_isotype_key" AS "key" FROM (SELECT t."authorId" AS "authorId", t."id" AS "_isotype_key" FROM "Post" AS t) AS t WHERE t."authorId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "_isotype_20260101000000_Author" AS p WHERE p."id" = t."authorId"))))
WHERE "n" > 0;

SELECT json_extract('{}', 'isotype: Writer: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Writer') WHERE name COLLATE NOCASE NOT IN ('number', 'about'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Writer: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Writer', 'Post') AND f."table" = 'Writer' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

-- Triggers and indexes that others made stand aside and come back at the end.
CREATE TEMP TABLE "_isotype_others" AS SELECT type, name, tbl_name, rootpage, sql FROM sqlite_master
WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('Post')
   OR type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN () AND tbl_name COLLATE NOCASE IN ('Post');

INSERT INTO temp."_isotype_others" (type, name, tbl_name, rootpage, sql) SELECT type, name, tbl_name, rootpage, sql FROM "_isotype_20260101000000__others";

DROP TABLE "_isotype_20260101000000__others";

-- The last numbers that were given are kept too.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone__sequences" ("table" TEXT NOT NULL PRIMARY KEY, "seq" INTEGER);

INSERT OR REPLACE INTO "_isotype_20260101000000_undone__sequences" ("table", "seq") SELECT CASE name WHEN 'Writer' THEN 'Writer' END, seq FROM sqlite_sequence WHERE name IN ('Writer');

CREATE TABLE "Author" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
);

-- The rows that were kept come back.
INSERT INTO "Author" ("id") SELECT "id" FROM "_isotype_20260101000000_Author";

DROP TABLE "_isotype_20260101000000_Author";

-- Post is made anew: no ALTER TABLE of SQLite leads there.
CREATE TABLE "_isotype_new_Post" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "authorId" INTEGER NOT NULL,
    CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Author" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

INSERT INTO "_isotype_new_Post" ("id", "authorId")
SELECT t."id", t."authorId"
FROM "Post" AS t;

-- Numbers go on where they were.
DELETE FROM sqlite_sequence WHERE name = '_isotype_new_Post';

INSERT INTO sqlite_sequence (name, seq) SELECT '_isotype_new_Post', seq FROM sqlite_sequence WHERE name = 'Post';

-- Views and triggers of others mean the new table by the old name: they are not rewritten.
PRAGMA legacy_alter_table = ON;

DROP TABLE "Post";

ALTER TABLE "_isotype_new_Post" RENAME TO "Post";

PRAGMA legacy_alter_table = OFF;

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Writer" ("number" INTEGER, "about" TEXT);

INSERT INTO "_isotype_20260101000000_undone_Writer" ("number", "about") SELECT "number", "about" FROM "Writer";

DROP TABLE "Writer";

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

REINDEX main."Post";

REINDEX main."Author";

DROP TABLE "_isotype_room";

DROP TABLE temp."_isotype_others";

-- Numbers go on where they were.
UPDATE sqlite_sequence SET seq = max(seq, (SELECT p."seq" FROM "_isotype_20260101000000__sequences" AS p WHERE p."table" = sqlite_sequence.name))
WHERE name IN (SELECT "table" FROM "_isotype_20260101000000__sequences");

INSERT INTO sqlite_sequence (name, seq) SELECT "table", "seq" FROM "_isotype_20260101000000__sequences" WHERE "table" NOT IN (SELECT name FROM sqlite_sequence);

DROP TABLE "_isotype_20260101000000__sequences";

-- A view or trigger of others that uses what goes stops here: SQLite reads them all when it renames.
CREATE TABLE "_isotype_probe" ("a");

ALTER TABLE "_isotype_probe" RENAME COLUMN "a" TO "b";

DROP TABLE "_isotype_probe";
