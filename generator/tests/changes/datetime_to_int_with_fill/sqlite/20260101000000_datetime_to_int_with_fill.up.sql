-- 20260101000000_datetime_to_int_with_fill for SQLite, made by isotype from schema.prisma.
--
-- Options: --fill 'Note.made=7' --fill 'Note.read=8' --fill 'Note.flag='\''2026-01-02T03:04:05.678Z'\'''
--
-- What:    changes Note: changes made, read, flag.
-- Why:     no ALTER TABLE of SQLite leads there.
-- Cost:    the table is written anew, row by row; writers wait.
--
-- What:    changes Empty: changes at.
-- Why:     no ALTER TABLE of SQLite leads there.
-- Cost:    the table is written anew, row by row; writers wait.
-- Differs: on PostgreSQL moments are timestamps; here they are texts.
--          on PostgreSQL the same change is 8 parts: expand_empty, expand_note, backfill_empty, backfill_note,
--          validate_empty, validate_note, contract_empty, contract_note.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: the schema does not know these indexes, and no more than 4 can be made again when their tables are made anew; drop them first, and make them again afterwards: ' || "words")
FROM (SELECT count(*) AS "n", group_concat(sql, '; ') AS "words" FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN () AND tbl_name COLLATE NOCASE IN ('Note', 'Empty'))
WHERE "n" > 4;

SELECT json_extract('{}', 'isotype: Note: the schema does not know the UNIQUE constraint behind ' || "names" || ', and making the table anew would lose it; add it to the schema first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_index_list('Note') WHERE origin = 'u' AND name NOT IN (''))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Note: the schema does not know the column ' || "names" || ', and making the table anew would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Note') WHERE name COLLATE NOCASE NOT IN ('id', 'made', 'read', 'flag'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Note: a table that the schema does not know refers to it: ' || "names" || ', and dropping the old form of the table would reach into it; run this migration with `isotype migrate up`, which keeps foreign keys off meanwhile')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Note', 'Empty') AND f."table" = 'Note' COLLATE NOCASE AND (SELECT foreign_keys FROM pragma_foreign_keys) = 1)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Note.made: ' || "n" || iif("n" = 1, ' row is NULL (id ', ' rows are NULL (id ') || coalesce("keys", '') || ') after --fill ''Note.made=SQL'', and a value is required')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."id" AS "key" FROM "Note" AS t WHERE ((t."made" IS NOT NULL) AND 7 IS NULL))))
WHERE "n" > 0;

SELECT json_extract('{}', 'isotype: Empty: the schema does not know the UNIQUE constraint behind ' || "names" || ', and making the table anew would lose it; add it to the schema first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_index_list('Empty') WHERE origin = 'u' AND name NOT IN (''))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Empty: the schema does not know the column ' || "names" || ', and making the table anew would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Empty') WHERE name COLLATE NOCASE NOT IN ('id', 'at'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Empty: a table that the schema does not know refers to it: ' || "names" || ', and dropping the old form of the table would reach into it; run this migration with `isotype migrate up`, which keeps foreign keys off meanwhile')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Note', 'Empty') AND f."table" = 'Empty' COLLATE NOCASE AND (SELECT foreign_keys FROM pragma_foreign_keys) = 1)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Empty.at: ' || "n" || iif("n" = 1, ' row holds a value (id ', ' rows hold a value (id ') || coalesce("keys", '') || ') that cannot stay as it is; map it with --fill ''Empty.at=SQL''')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."id" AS "key" FROM "Empty" AS t WHERE (t."at" IS NOT NULL))))
WHERE "n" > 0;

-- Triggers and indexes that others made stand aside and come back at the end.
CREATE TEMP TABLE "_isotype_others" AS SELECT type, name, tbl_name, rootpage, sql FROM sqlite_master
WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('Note', 'Empty')
   OR type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN () AND tbl_name COLLATE NOCASE IN ('Note', 'Empty');

-- Kept, so that the undo can bring it back.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_Note__values" ("key" INTEGER, "of" TEXT NOT NULL, "value", "written", PRIMARY KEY ("key", "of"));

INSERT OR REPLACE INTO "_isotype_20260101000000_Note__values" ("key", "of", "value", "written")
SELECT t."id", 'made', t."made", 7 FROM "Note" AS t WHERE t."made" IS NOT NULL;

INSERT OR REPLACE INTO "_isotype_20260101000000_Note__values" ("key", "of", "value", "written")
SELECT t."id", 'read', t."read", 8 FROM "Note" AS t WHERE t."read" IS NOT NULL;

INSERT OR REPLACE INTO "_isotype_20260101000000_Note__values" ("key", "of", "value", "written")
SELECT t."id", 'flag', t."flag", '2026-01-02T03:04:05.678Z' FROM "Note" AS t WHERE t."flag" IS NOT NULL;

-- Note is made anew: no ALTER TABLE of SQLite leads there.
CREATE TABLE "_isotype_new_Note" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "made" INTEGER NOT NULL,
    "read" INTEGER,
    "flag" DATETIME
);

INSERT INTO "_isotype_new_Note" ("id", "made", "read", "flag")
SELECT t."id", CASE WHEN t."made" IS NOT NULL THEN (SELECT s."written" FROM "_isotype_20260101000000_Note__values" AS s WHERE s."key" = t."id" AND s."of" = 'made') ELSE NULL END, CASE WHEN t."read" IS NOT NULL THEN (SELECT s."written" FROM "_isotype_20260101000000_Note__values" AS s WHERE s."key" = t."id" AND s."of" = 'read') ELSE NULL END, CASE WHEN t."flag" IS NOT NULL THEN (SELECT s."written" FROM "_isotype_20260101000000_Note__values" AS s WHERE s."key" = t."id" AND s."of" = 'flag') ELSE NULL END
FROM "Note" AS t;

-- Numbers go on where they were.
DELETE FROM sqlite_sequence WHERE name = '_isotype_new_Note';

INSERT INTO sqlite_sequence (name, seq) SELECT '_isotype_new_Note', seq FROM sqlite_sequence WHERE name = 'Note';

-- Views and triggers of others mean the new table by the old name: they are not rewritten.
PRAGMA legacy_alter_table = ON;

DROP TABLE "Note";

ALTER TABLE "_isotype_new_Note" RENAME TO "Note";

PRAGMA legacy_alter_table = OFF;

-- Empty is made anew: no ALTER TABLE of SQLite leads there.
CREATE TABLE "_isotype_new_Empty" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" INTEGER NOT NULL
);

INSERT INTO "_isotype_new_Empty" ("id")
SELECT t."id"
FROM "Empty" AS t;

-- Numbers go on where they were.
DELETE FROM sqlite_sequence WHERE name = '_isotype_new_Empty';

INSERT INTO sqlite_sequence (name, seq) SELECT '_isotype_new_Empty', seq FROM sqlite_sequence WHERE name = 'Empty';

-- Views and triggers of others mean the new table by the old name: they are not rewritten.
PRAGMA legacy_alter_table = ON;

DROP TABLE "Empty";

ALTER TABLE "_isotype_new_Empty" RENAME TO "Empty";

PRAGMA legacy_alter_table = OFF;

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

REINDEX main."Note";

REINDEX main."Empty";

DROP TABLE "_isotype_room";

DROP TABLE temp."_isotype_others";
