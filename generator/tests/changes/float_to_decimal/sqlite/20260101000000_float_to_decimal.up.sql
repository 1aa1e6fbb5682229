-- 20260101000000_float_to_decimal for SQLite, made by isotype from schema.prisma.
--
-- What:    changes Reading: changes value, spare.
-- Why:     no ALTER TABLE of SQLite leads there.
-- Cost:    the table is written anew, row by row; writers wait.
-- Differs: on PostgreSQL decimals are numbers; here they are texts.
--          on PostgreSQL the same change is 6 parts: expand_reading, backfill_reading, validate_reading,
--          guard_reading, validate_reading, contract_reading.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: this connection has temporary things under the names of tables, or on them: ' || "names" || '; drop them first, or run this with `isotype migrate up`, which has a connection of its own')
FROM (SELECT group_concat(type || ' ' || name, ', ') AS "names" FROM temp.sqlite_master
    WHERE name COLLATE NOCASE IN ('Reading') OR tbl_name COLLATE NOCASE IN ('Reading'))
WHERE "names" IS NOT NULL;

PRAGMA writable_schema = ON;

CREATE TEMP TABLE IF NOT EXISTS "_isotype_try" ("a");

-- A name that SQLite keeps to itself is refused where its catalog cannot be written to: that is the message.
CREATE INDEX temp."sqlite_isotype: this connection is in the defensive mode of SQLite, where triggers and indexes of others could not be brought back; run this with `isotype migrate up`, or switch the mode off (SQLITE_DBCONFIG_DEFENSIVE)" ON "_isotype_try" ("a");

DROP TABLE temp."_isotype_try";

PRAGMA writable_schema = OFF;

SELECT json_extract('{}', 'isotype: Reading: the schema does not know the UNIQUE constraint behind ' || "names" || ', and making the table anew would lose it; add it to the schema first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_index_list('Reading') WHERE origin = 'u' AND name NOT IN ())
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Reading: the schema does not know the column ' || "names" || ', and making the table anew would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Reading') WHERE name COLLATE NOCASE NOT IN ('id', 'value', 'spare'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Reading: a table that the schema does not know refers to it: ' || "names" || ', and dropping the old form of the table would reach into it; run this migration with `isotype migrate up`, which keeps foreign keys off meanwhile')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Reading') AND f."table" = 'Reading' COLLATE NOCASE AND (SELECT foreign_keys FROM pragma_foreign_keys) = 1)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: the schema does not know what these hold, and making them anew would lose it: ' || "names" || '; say it in the schema where that can be said, else take it out first and put it back afterwards')
FROM (WITH RECURSIVE "known"("thing", "word", "count") AS (VALUES ('Reading', 'AUTOINCREMENT', 1)),
    "read"("thing", "rest", "bare") AS (
        SELECT name, sql, ' ' FROM sqlite_master WHERE name COLLATE NOCASE IN ('Reading') AND type IN ('table', 'index')
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
        UNION ALL SELECT name, 'WITHOUT ROWID' FROM pragma_table_list WHERE schema = 'main' AND wr AND name COLLATE NOCASE IN ('Reading')
        UNION ALL SELECT name, 'STRICT' FROM pragma_table_list WHERE schema = 'main' AND strict AND name COLLATE NOCASE IN ('Reading')
        UNION ALL SELECT m.name, 'GENERATED ' || x.name FROM sqlite_master AS m, pragma_table_xinfo(m.name) AS x WHERE x.hidden IN (2, 3) AND m.type = 'table' AND m.name COLLATE NOCASE IN ('Reading')
        UNION ALL SELECT m.name, 'PRIMARY KEY ' || x.name || ' DESC' FROM sqlite_master AS m, pragma_index_list(m.name) AS l, pragma_index_xinfo(l.name) AS x WHERE l.origin = 'pk' AND x.key AND x."desc" AND m.type = 'table' AND m.name COLLATE NOCASE IN ('Reading'))
    SELECT group_concat("what", ', ') AS "names" FROM (SELECT "thing" || ' (' || group_concat("what", ', ') || ')' AS "what" FROM "found" GROUP BY "thing" ORDER BY "thing"))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Reading.value: ' || "n" || iif("n" = 1, ' row holds a value (id ', ' rows hold a value (id ') || coalesce("keys", '') || ') that cannot stay as it is; map it with --fill ''Reading.value=SQL''')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."id" AS "key" FROM "Reading" AS t WHERE (t."value" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN t."value" IS NULL OR abs(t."value") BETWEEN 4e-324 AND 1e-290 THEN NULL WHEN t."value" = 0 THEN '0' ELSE (SELECT CASE WHEN "exp" IS NULL THEN rtrim(rtrim("form", '0'), '.') WHEN "exp" < 0 THEN "sign" || '0.' || substr(hex(zeroblob((-"exp" - 1))), 1, (-"exp" - 1)) || "digits" WHEN "exp" >= length("digits") - 1 THEN "sign" || "digits" || substr(hex(zeroblob(("exp" - length("digits") + 1))), 1, ("exp" - length("digits") + 1)) ELSE "sign" || substr("digits", 1, "exp" + 1) || '.' || substr("digits", "exp" + 2) END FROM (SELECT "form", iif("form" LIKE '-%', '-', '') AS "sign", iif(instr("form", 'e') > 0, CAST(substr("form", instr("form", 'e') + 1) AS INTEGER), NULL) AS "exp", rtrim(replace(ltrim(substr("form", 1, instr("form", 'e') - 1), '-'), '.', ''), '0') AS "digits" FROM (SELECT CASE WHEN CAST(CAST(t."value" AS TEXT) AS REAL) = t."value" THEN CAST(t."value" AS TEXT) WHEN CAST(printf('%!.16g', t."value") AS REAL) = t."value" THEN printf('%!.16g', t."value") ELSE printf('%!.17g', t."value") END AS "form"))) END AS "y") WHERE CAST("y" AS REAL) IS NOT t."value")))))
WHERE "n" > 0;

SELECT json_extract('{}', 'isotype: Reading.spare: ' || "n" || iif("n" = 1, ' row holds a value (id ', ' rows hold a value (id ') || coalesce("keys", '') || ') that cannot stay as it is; map it with --fill ''Reading.spare=SQL''')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."id" AS "key" FROM "Reading" AS t WHERE (t."spare" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN t."spare" IS NULL OR abs(t."spare") BETWEEN 4e-324 AND 1e-290 THEN NULL WHEN t."spare" = 0 THEN '0' ELSE (SELECT CASE WHEN "exp" IS NULL THEN rtrim(rtrim("form", '0'), '.') WHEN "exp" < 0 THEN "sign" || '0.' || substr(hex(zeroblob((-"exp" - 1))), 1, (-"exp" - 1)) || "digits" WHEN "exp" >= length("digits") - 1 THEN "sign" || "digits" || substr(hex(zeroblob(("exp" - length("digits") + 1))), 1, ("exp" - length("digits") + 1)) ELSE "sign" || substr("digits", 1, "exp" + 1) || '.' || substr("digits", "exp" + 2) END FROM (SELECT "form", iif("form" LIKE '-%', '-', '') AS "sign", iif(instr("form", 'e') > 0, CAST(substr("form", instr("form", 'e') + 1) AS INTEGER), NULL) AS "exp", rtrim(replace(ltrim(substr("form", 1, instr("form", 'e') - 1), '-'), '.', ''), '0') AS "digits" FROM (SELECT CASE WHEN CAST(CAST(t."spare" AS TEXT) AS REAL) = t."spare" THEN CAST(t."spare" AS TEXT) WHEN CAST(printf('%!.16g', t."spare") AS REAL) = t."spare" THEN printf('%!.16g', t."spare") ELSE printf('%!.17g', t."spare") END AS "form"))) END AS "y") WHERE CAST("y" AS REAL) IS NOT t."spare")))))
WHERE "n" > 0;

-- Triggers and indexes that others made stand aside and come back at the end.
CREATE TEMP TABLE "_isotype_others" AS SELECT type, name, tbl_name, rootpage, sql, iif(type = 'index', '_isotype_room_' || rowid, NULL) AS room FROM sqlite_master
WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('Reading')
   OR type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN () AND tbl_name COLLATE NOCASE IN ('Reading');

CREATE TABLE "_isotype_room" ("a");

PRAGMA writable_schema = ON;

DELETE FROM sqlite_master WHERE (type, name) IN (SELECT type, name FROM temp."_isotype_others");

INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) SELECT type, room, '_isotype_room', rootpage, 'CREATE INDEX "' || room || '" ON "_isotype_room" ("a")' FROM temp."_isotype_others" WHERE type = 'index';

PRAGMA writable_schema = RESET;

-- Reading is made anew: no ALTER TABLE of SQLite leads there.
CREATE TABLE "_isotype_new_Reading" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "value" TEXT NOT NULL,
    "spare" TEXT
);

INSERT INTO "_isotype_new_Reading" ("id", "value", "spare")
SELECT t."id", CASE WHEN t."value" IS NULL OR abs(t."value") BETWEEN 4e-324 AND 1e-290 THEN NULL WHEN t."value" = 0 THEN '0' ELSE (SELECT CASE WHEN "exp" IS NULL THEN rtrim(rtrim("form", '0'), '.') WHEN "exp" < 0 THEN "sign" || '0.' || substr(hex(zeroblob((-"exp" - 1))), 1, (-"exp" - 1)) || "digits" WHEN "exp" >= length("digits") - 1 THEN "sign" || "digits" || substr(hex(zeroblob(("exp" - length("digits") + 1))), 1, ("exp" - length("digits") + 1)) ELSE "sign" || substr("digits", 1, "exp" + 1) || '.' || substr("digits", "exp" + 2) END FROM (SELECT "form", iif("form" LIKE '-%', '-', '') AS "sign", iif(instr("form", 'e') > 0, CAST(substr("form", instr("form", 'e') + 1) AS INTEGER), NULL) AS "exp", rtrim(replace(ltrim(substr("form", 1, instr("form", 'e') - 1), '-'), '.', ''), '0') AS "digits" FROM (SELECT CASE WHEN CAST(CAST(t."value" AS TEXT) AS REAL) = t."value" THEN CAST(t."value" AS TEXT) WHEN CAST(printf('%!.16g', t."value") AS REAL) = t."value" THEN printf('%!.16g', t."value") ELSE printf('%!.17g', t."value") END AS "form"))) END, CASE WHEN t."spare" IS NULL OR abs(t."spare") BETWEEN 4e-324 AND 1e-290 THEN NULL WHEN t."spare" = 0 THEN '0' ELSE (SELECT CASE WHEN "exp" IS NULL THEN rtrim(rtrim("form", '0'), '.') WHEN "exp" < 0 THEN "sign" || '0.' || substr(hex(zeroblob((-"exp" - 1))), 1, (-"exp" - 1)) || "digits" WHEN "exp" >= length("digits") - 1 THEN "sign" || "digits" || substr(hex(zeroblob(("exp" - length("digits") + 1))), 1, ("exp" - length("digits") + 1)) ELSE "sign" || substr("digits", 1, "exp" + 1) || '.' || substr("digits", "exp" + 2) END FROM (SELECT "form", iif("form" LIKE '-%', '-', '') AS "sign", iif(instr("form", 'e') > 0, CAST(substr("form", instr("form", 'e') + 1) AS INTEGER), NULL) AS "exp", rtrim(replace(ltrim(substr("form", 1, instr("form", 'e') - 1), '-'), '.', ''), '0') AS "digits" FROM (SELECT CASE WHEN CAST(CAST(t."spare" AS TEXT) AS REAL) = t."spare" THEN CAST(t."spare" AS TEXT) WHEN CAST(printf('%!.16g', t."spare") AS REAL) = t."spare" THEN printf('%!.16g', t."spare") ELSE printf('%!.17g', t."spare") END AS "form"))) END
FROM "Reading" AS t;

-- Numbers go on where they were.
DELETE FROM sqlite_sequence WHERE name = '_isotype_new_Reading';

INSERT INTO sqlite_sequence (name, seq) SELECT '_isotype_new_Reading', seq FROM sqlite_sequence WHERE name = 'Reading';

-- Views and triggers of others mean the new table by the old name: they are not rewritten.
PRAGMA legacy_alter_table = ON;

DROP TABLE "Reading";

ALTER TABLE "_isotype_new_Reading" RENAME TO "Reading";

PRAGMA legacy_alter_table = OFF;

-- What others made comes back: triggers as they were, indexes filled anew.
UPDATE temp."_isotype_others" SET rootpage = m.rootpage FROM sqlite_master AS m WHERE m.type = 'index' AND m.name = room;

PRAGMA writable_schema = ON;

DELETE FROM sqlite_master WHERE type = 'index' AND name IN (SELECT room FROM temp."_isotype_others");

INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) SELECT type, name, tbl_name, rootpage, sql FROM temp."_isotype_others";

PRAGMA writable_schema = RESET;

REINDEX main."Reading";

DROP TABLE "_isotype_room";

DROP TABLE temp."_isotype_others";
