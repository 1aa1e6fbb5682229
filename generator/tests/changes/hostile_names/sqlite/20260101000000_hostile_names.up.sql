-- 20260101000000_hostile_names for SQLite, made by isotype from schema.prisma.
--
-- What:    changes "Us'er$$: adds m'"o$$re; changes it's "a"; DROP TABLE x; --; drops $$ $1 /* */; changes
--          indexes, checks.
-- Why:     no ALTER TABLE of SQLite leads there.
-- Cost:    the table is written anew, row by row; writers wait.
-- Differs: on PostgreSQL the same change is 10 parts: enum_st_ate, expand_us_er, backfill_us_er, index_i,
--          validate_us_er, contract_i, contract_us_er, contract_us_er, contract_st_ate, proof_indexes.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: the schema does not know these indexes, and no more than 4 can be made again when their tables are made anew; drop them first, and make them again afterwards: ' || "words")
FROM (SELECT count(*) AS "n", group_concat(sql, '; ') AS "words" FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('i''"$$;') AND tbl_name COLLATE NOCASE IN ('"Us''er$$'))
WHERE "n" > 4;

SELECT json_extract('{}', 'isotype: "Us''er$$: the schema does not know the UNIQUE constraint behind ' || "names" || ', and making the table anew would lose it; add it to the schema first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_index_list('"Us''er$$') WHERE origin = 'u' AND name NOT IN ('i''"$$;'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: "Us''er$$: the schema does not know the column ' || "names" || ', and making the table anew would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('"Us''er$$') WHERE name COLLATE NOCASE NOT IN ('id', 'it''s "a"; DROP TABLE x; --', '$$ $1 /* */', 'state'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: "Us''er$$: a table that the schema does not know refers to it: ' || "names" || ', and dropping the old form of the table would reach into it; run this migration with `isotype migrate up`, which keeps foreign keys off meanwhile')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('"Us''er$$') AND f."table" = '"Us''er$$' COLLATE NOCASE AND (SELECT foreign_keys FROM pragma_foreign_keys) = 1)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: "Us''er$$.it''s "a"; DROP TABLE x; --: ' || "n" || iif("n" = 1, ' row holds a value (id ', ' rows hold a value (id ') || coalesce("keys", '') || ') that cannot stay as it is; map it with --fill ''User.text=SQL''')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."id" AS "key" FROM """Us'er$$" AS t WHERE (t."it's ""a""; DROP TABLE x; --" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN CAST(t."it's ""a""; DROP TABLE x; --" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST(t."it's ""a""; DROP TABLE x; --" AS INTEGER) END AS "y") WHERE CAST("y" AS TEXT) IS NOT t."it's ""a""; DROP TABLE x; --")))))
WHERE "n" > 0;

SELECT json_extract('{}', 'isotype: "Us''er$$.state: ' || "n" || iif("n" = 1, ' row holds a value (id ', ' rows hold a value (id ') || coalesce("keys", '') || ') that cannot stay as it is; map it with --fill ''User.state=SQL''')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."id" AS "key" FROM """Us'er$$" AS t WHERE (t."state" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT t."state" AS "state") WHERE NOT ("state" IN ('o''dd \ $$; --', 'thr''ee')))))))
WHERE "n" > 0;

-- Triggers and indexes that others made stand aside and come back at the end.
CREATE TEMP TABLE "_isotype_others" AS SELECT type, name, tbl_name, rootpage, sql FROM sqlite_master
WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('"Us''er$$')
   OR type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('i''"$$;') AND tbl_name COLLATE NOCASE IN ('"Us''er$$');

-- What an undo of this migration keeps; there is nothing before it was undone.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_""Us'er$$__values" ("key" INTEGER, "of" TEXT NOT NULL, "value", "written", PRIMARY KEY ("key", "of"));

DROP INDEX "i'""$$;";

-- Kept, so that the undo can bring it back.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_""Us'er$$__values" ("key" INTEGER, "of" TEXT NOT NULL, "value", "written", PRIMARY KEY ("key", "of"));

INSERT OR REPLACE INTO "_isotype_20260101000000_""Us'er$$__values" ("key", "of", "value", "written")
SELECT t."id", '$$ $1 /* */', t."$$ $1 /* */", NULL FROM """Us'er$$" AS t;

-- "Us'er$$ is made anew: no ALTER TABLE of SQLite leads there.
CREATE TABLE "_isotype_new_""Us'er$$" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "it's ""a""; DROP TABLE x; --" INTEGER NOT NULL,
    "m'""o$$re" TEXT NOT NULL DEFAULT '''; DROP TABLE x; -- $$ \ "',
    "state" TEXT NOT NULL DEFAULT 'o''dd \ $$; --',
    CONSTRAINT """Us'er$$_state_check" CHECK ("state" IN ('o''dd \ $$; --', 'thr''ee'))
);

INSERT INTO "_isotype_new_""Us'er$$" ("id", "it's ""a""; DROP TABLE x; --", "m'""o$$re", "state")
SELECT t."id", CASE WHEN CAST(t."it's ""a""; DROP TABLE x; --" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST(t."it's ""a""; DROP TABLE x; --" AS INTEGER) END, coalesce((SELECT s."value" FROM "_isotype_20260101000000_undone_""Us'er$$__values" AS s WHERE s."key" = t."id" AND s."of" = 'm''"o$$re'), '''; DROP TABLE x; -- $$ \ "'), t."state"
FROM """Us'er$$" AS t;

-- Numbers go on where they were.
DELETE FROM sqlite_sequence WHERE name = '_isotype_new_"Us''er$$';

INSERT INTO sqlite_sequence (name, seq) SELECT '_isotype_new_"Us''er$$', seq FROM sqlite_sequence WHERE name = '"Us''er$$';

-- Views and triggers of others mean the new table by the old name: they are not rewritten.
PRAGMA legacy_alter_table = ON;

DROP TABLE """Us'er$$";

ALTER TABLE "_isotype_new_""Us'er$$" RENAME TO """Us'er$$";

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

REINDEX main."""Us'er$$";

DROP TABLE "_isotype_room";

DROP TABLE temp."_isotype_others";

CREATE INDEX "i'""$$;" ON """Us'er$$"("m'""o$$re");

-- A view or trigger of others that uses what goes stops here: SQLite reads them all when it renames.
CREATE TABLE "_isotype_probe" ("a");

ALTER TABLE "_isotype_probe" RENAME COLUMN "a" TO "b";

DROP TABLE "_isotype_probe";

DROP TABLE "_isotype_20260101000000_undone_""Us'er$$__values";
