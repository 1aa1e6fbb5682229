-- 20260101000000_hostile_names for SQLite, made by isotype from schema.prisma.
--
-- What:    changes "Us'er$$: adds m'"o$$re; changes it's "a"; DROP TABLE x; --; drops $$ $1 /* */; changes
--          indexes, checks.
-- Why:     no ALTER TABLE of SQLite leads there.
-- Cost:    the table is written anew, row by row; writers wait.
-- Differs: on PostgreSQL the same change is 12 parts: enum_st_ate, expand_us_er, backfill_us_er, index_i,
--          validate_us_er, guard_us_er, validate_us_er, contract_i, contract_us_er, contract_us_er,
--          contract_st_ate, proof_indexes.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: this connection has temporary things under the names of tables, or on them: ' || "names" || '; drop them first, or run this with `isotype migrate up`, which has a connection of its own')
FROM (SELECT group_concat(type || ' ' || name, ', ') AS "names" FROM temp.sqlite_master
    WHERE name COLLATE NOCASE IN ('"Us''er$$') OR tbl_name COLLATE NOCASE IN ('"Us''er$$'))
WHERE "names" IS NOT NULL;

PRAGMA writable_schema = ON;

CREATE TEMP TABLE IF NOT EXISTS "_isotype_try" ("a");

-- A name that SQLite keeps to itself is refused where its catalog cannot be written to: that is the message.
CREATE INDEX temp."sqlite_isotype: this connection is in the defensive mode of SQLite, where triggers and indexes of others could not be brought back; run this with `isotype migrate up`, or switch the mode off (SQLITE_DBCONFIG_DEFENSIVE)" ON "_isotype_try" ("a");

DROP TABLE temp."_isotype_try";

PRAGMA writable_schema = OFF;

SELECT json_extract('{}', 'isotype: "Us''er$$: the schema does not know the UNIQUE constraint behind ' || "names" || ', and making the table anew would lose it; add it to the schema first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_index_list('"Us''er$$') WHERE origin = 'u' AND name NOT IN ('i''"$$;'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: "Us''er$$: the schema does not know the column ' || "names" || ', and making the table anew would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('"Us''er$$') WHERE name COLLATE NOCASE NOT IN ('id', 'it''s "a"; DROP TABLE x; --', '$$ $1 /* */', 'state'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: "Us''er$$: a table that the schema does not know refers to it: ' || "names" || ', and dropping the old form of the table would reach into it; run this migration with `isotype migrate up`, which keeps foreign keys off meanwhile')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('"Us''er$$') AND f."table" = '"Us''er$$' COLLATE NOCASE AND (SELECT foreign_keys FROM pragma_foreign_keys) = 1)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: the schema does not know what these hold, and making them anew would lose it: ' || "names" || '; say it in the schema where that can be said, else take it out first and put it back afterwards')
FROM (WITH RECURSIVE "known"("thing", "word", "count") AS (VALUES ('"Us''er$$', 'CHECK', 1), ('"Us''er$$', 'AUTOINCREMENT', 1), ('"Us''er$$', 'DEFAULT', 1)),
    "read"("thing", "rest", "bare") AS (
        SELECT name, sql, ' ' FROM sqlite_master WHERE name COLLATE NOCASE IN ('"Us''er$$', 'i''"$$;') AND type IN ('table', 'index')
        UNION ALL
        SELECT "thing", substr("rest", p.value + s.value + instr(substr("rest", p.value + s.value) || e.value, e.value) + length(e.value) - 1),
            "bare" || substr("rest", 1, p.value - 1) || iif(s.value = 2, ' ', ' ? ')
        FROM "read", json_each(json_array(min(instr("rest" || '"', '"'), instr("rest" || '''', ''''), instr("rest" || '`', '`'),
                instr("rest" || '[', '['), instr("rest" || '--', '--'), instr("rest" || '/*', '/*')))) AS p,
            json_each(json_array(iif(substr("rest", p.value, 1) IN ('-', '/'), 2, 1))) AS s,
            json_each(json_array(CASE substr("rest", p.value, 1) WHEN '[' THEN ']' WHEN '-' THEN char(10) WHEN '/' THEN '*/' WHEN '' THEN ' ' ELSE substr("rest", p.value, 1) END)) AS e
        WHERE "rest" <> ''),
    "spaced"("thing", "words") AS (SELECT "thing", replace(replace(replace(upper(replace(replace(replace(replace(replace(replace("bare",
        char(9), ' '), char(10), ' '), char(13), ' '), '(', ' ( '), ')', ' ) '), ',', ' , ')), ' ', ' ' || char(1)), char(1) || ' ', ''), char(1), '')
        FROM "read" WHERE "rest" = ''),
    "found"("thing", "what") AS (
        SELECT "thing", w.column1 FROM "spaced", (VALUES ('COLLATE'), ('CHECK'), ('ON CONFLICT'), ('DEFERRABLE'), ('AUTOINCREMENT'), ('REFERENCES'), ('DEFAULT'), ('WHERE')) AS w
        WHERE (length("words") - length(replace("words", ' ' || w.column1 || ' ', ''))) / (length(w.column1) + 2)
            > coalesce((SELECT "count" FROM "known" AS k WHERE k."thing" = "spaced"."thing" COLLATE NOCASE AND "word" = w.column1), 0)
        UNION ALL SELECT name, 'WITHOUT ROWID' FROM pragma_table_list WHERE schema = 'main' AND wr AND name COLLATE NOCASE IN ('"Us''er$$')
        UNION ALL SELECT name, 'STRICT' FROM pragma_table_list WHERE schema = 'main' AND strict AND name COLLATE NOCASE IN ('"Us''er$$')
        UNION ALL SELECT m.name, 'GENERATED ' || x.name FROM sqlite_master AS m, pragma_table_xinfo(m.name) AS x WHERE x.hidden IN (2, 3) AND m.type = 'table' AND m.name COLLATE NOCASE IN ('"Us''er$$')
        UNION ALL SELECT m.name, 'PRIMARY KEY ' || x.name || ' DESC' FROM sqlite_master AS m, pragma_index_list(m.name) AS l, pragma_index_xinfo(l.name) AS x WHERE l.origin = 'pk' AND x.key AND x."desc" AND m.type = 'table' AND m.name COLLATE NOCASE IN ('"Us''er$$'))
    SELECT group_concat("what", ', ') AS "names" FROM (SELECT "thing" || ' (' || group_concat("what", ', ') || ')' AS "what" FROM "found" GROUP BY "thing" ORDER BY "thing"))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: "Us''er$$: the schema does not know these indexes, and a column that they hold goes: ' || "names" || '; drop them first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('i''"$$;') AND tbl_name COLLATE NOCASE IN ('"Us''er$$') AND EXISTS (SELECT 1 FROM pragma_index_xinfo(sqlite_master.name) AS x
        WHERE x.name COLLATE NOCASE IN ('$$ $1 /* */') OR ((x.cid = -2 OR instr(upper(sql), 'WHERE') > 0) AND (' ' || lower(sql) || ' ' GLOB '*[^a-z0-9_$]$$ $1 /[*] [*]/[^a-z0-9_$]*'))))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: "Us''er$$: a full-text search that the schema does not know reads columns that go or get other names: ' || "names" || '; drop it first, and make it again afterwards')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND (instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=user$$,') > 0 OR instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=user$$)') > 0) AND EXISTS (SELECT 1 FROM pragma_table_xinfo(sqlite_master.name) AS x WHERE x.name COLLATE NOCASE IN ('$$ $1 /* */')))
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
CREATE TEMP TABLE "_isotype_others" AS SELECT type, name, tbl_name, rootpage, sql, iif(type = 'index', '_isotype_room_' || rowid, NULL) AS room FROM sqlite_master
WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('"Us''er$$')
   OR type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('i''"$$;') AND tbl_name COLLATE NOCASE IN ('"Us''er$$');

CREATE TABLE "_isotype_room" ("a");

PRAGMA writable_schema = ON;

DELETE FROM sqlite_master WHERE (type, name) IN (SELECT type, name FROM temp."_isotype_others");

INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) SELECT type, room, '_isotype_room', rootpage, 'CREATE INDEX "' || room || '" ON "_isotype_room" ("a")' FROM temp."_isotype_others" WHERE type = 'index';

PRAGMA writable_schema = RESET;

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

-- What others made comes back: triggers as they were, indexes filled anew.
UPDATE temp."_isotype_others" SET rootpage = m.rootpage FROM sqlite_master AS m WHERE m.type = 'index' AND m.name = room;

PRAGMA writable_schema = ON;

DELETE FROM sqlite_master WHERE type = 'index' AND name IN (SELECT room FROM temp."_isotype_others");

INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) SELECT type, name, tbl_name, rootpage, sql FROM temp."_isotype_others";

PRAGMA writable_schema = RESET;

REINDEX main."""Us'er$$";

DROP TABLE "_isotype_room";

DROP TABLE temp."_isotype_others";

CREATE INDEX "i'""$$;" ON """Us'er$$"("m'""o$$re");

-- A view or trigger of others that uses what goes stops here: SQLite reads them all when it renames.
SELECT json_extract('{}', 'isotype: a view of others uses what goes ("Us''er$$.$$ $1 /* */): ' || "names" || '; change or drop it first') FROM (SELECT group_concat(m.name, ', ') AS "names" FROM pragma_table_list AS l JOIN sqlite_master AS m ON m.type = 'view' AND m.name = l.name
    WHERE l.schema = 'main' AND l.ncol = 0 AND (' ' || lower(m.sql) || ' ' GLOB '*[^a-z0-9_$]$$ $1 /[*] [*]/[^a-z0-9_$]*'))
WHERE "names" IS NOT NULL;

CREATE TABLE "_isotype_probe" ("a");

ALTER TABLE "_isotype_probe" RENAME COLUMN "a" TO "b";

DROP TABLE "_isotype_probe";

DROP TABLE "_isotype_20260101000000_undone_""Us'er$$__values";
