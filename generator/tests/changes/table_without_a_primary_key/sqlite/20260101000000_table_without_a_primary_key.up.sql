-- 20260101000000_table_without_a_primary_key for SQLite, made by isotype from schema.prisma.
--
-- What:    changes Log: changes line; drops text, flag.
-- Why:     no ALTER TABLE of SQLite leads there.
-- Cost:    the table is written anew, row by row; writers wait.
--
-- What:    changes Loose: changes c; drops b.
-- Why:     no ALTER TABLE of SQLite leads there.
-- Cost:    the table is written anew, row by row; writers wait.
-- Differs: on PostgreSQL decimals are numbers; here they are texts.
--          on PostgreSQL the same change is 10 parts: expand_log, expand_loose, backfill_log, backfill_loose,
--          validate_log, validate_loose, contract_log, contract_loose, contract_log, contract_loose.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: the schema does not know these indexes, and no more than 4 can be made again when their tables are made anew; drop them first, and make them again afterwards: ' || "words")
FROM (SELECT count(*) AS "n", group_concat(sql, '; ') AS "words" FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('Log_at_key', 'Loose_a_key') AND tbl_name COLLATE NOCASE IN ('Log', 'Loose'))
WHERE "n" > 4;

SELECT json_extract('{}', 'isotype: Log: the schema does not know the UNIQUE constraint behind ' || "names" || ', and making the table anew would lose it; add it to the schema first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_index_list('Log') WHERE origin = 'u' AND name NOT IN ('Log_at_key'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Log: the schema does not know the column ' || "names" || ', and making the table anew would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Log') WHERE name COLLATE NOCASE NOT IN ('at', 'line', 'text', 'flag'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Log: a table that the schema does not know refers to it: ' || "names" || ', and dropping the old form of the table would reach into it; run this migration with `isotype migrate up`, which keeps foreign keys off meanwhile')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Log', 'Loose') AND f."table" = 'Log' COLLATE NOCASE AND (SELECT foreign_keys FROM pragma_foreign_keys) = 1)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Log.line: ' || "n" || iif("n" = 1, ' row holds a value (at ', ' rows hold a value (at ') || coalesce("keys", '') || ') that cannot stay as it is; map it with --fill ''Log.line=SQL''')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."at" AS "key" FROM "Log" AS t WHERE (t."line" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN length(ltrim(CAST(t."line" AS TEXT), '-')) <= 35 THEN CAST(t."line" AS TEXT) END AS "y") WHERE CASE WHEN CAST("y" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST("y" AS INTEGER) END IS NOT t."line")))))
WHERE "n" > 0;

SELECT json_extract('{}', 'isotype: Loose: the schema does not know the UNIQUE constraint behind ' || "names" || ', and making the table anew would lose it; add it to the schema first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_index_list('Loose') WHERE origin = 'u' AND name NOT IN ('Loose_a_key'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Loose: the schema does not know the column ' || "names" || ', and making the table anew would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Loose') WHERE name COLLATE NOCASE NOT IN ('a', 'b', 'c'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Loose: a table that the schema does not know refers to it: ' || "names" || ', and dropping the old form of the table would reach into it; run this migration with `isotype migrate up`, which keeps foreign keys off meanwhile')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Log', 'Loose') AND f."table" = 'Loose' COLLATE NOCASE AND (SELECT foreign_keys FROM pragma_foreign_keys) = 1)
WHERE "names" IS NOT NULL;

-- Triggers and indexes that others made stand aside and come back at the end.
CREATE TEMP TABLE "_isotype_others" AS SELECT type, name, tbl_name, rootpage, sql FROM sqlite_master
WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('Log', 'Loose')
   OR type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('Log_at_key', 'Loose_a_key') AND tbl_name COLLATE NOCASE IN ('Log', 'Loose');

-- Kept, so that the undo can bring it back.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_Log__values" ("key" TEXT, "of" TEXT NOT NULL, "value", "written", PRIMARY KEY ("key", "of"));

INSERT OR REPLACE INTO "_isotype_20260101000000_Log__values" ("key", "of", "value", "written")
SELECT t."at", 'text', t."text", NULL FROM "Log" AS t;

INSERT OR REPLACE INTO "_isotype_20260101000000_Log__values" ("key", "of", "value", "written")
SELECT t."at", 'flag', t."flag", NULL FROM "Log" AS t;

-- Log is made anew: no ALTER TABLE of SQLite leads there.
CREATE TABLE "_isotype_new_Log" (
    "at" TEXT NOT NULL,
    "line" TEXT
);

INSERT INTO "_isotype_new_Log" ("at", "line")
SELECT t."at", CASE WHEN length(ltrim(CAST(t."line" AS TEXT), '-')) <= 35 THEN CAST(t."line" AS TEXT) END
FROM "Log" AS t;

-- Views and triggers of others mean the new table by the old name: they are not rewritten.
PRAGMA legacy_alter_table = ON;

DROP TABLE "Log";

ALTER TABLE "_isotype_new_Log" RENAME TO "Log";

PRAGMA legacy_alter_table = OFF;

-- Kept, so that the undo can bring it back.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_Loose__values" ("key" INTEGER, "of" TEXT NOT NULL, "value", "written", PRIMARY KEY ("key", "of"));

INSERT OR REPLACE INTO "_isotype_20260101000000_Loose__values" ("key", "of", "value", "written")
SELECT t.rowid, 'b', t."b", NULL FROM "Loose" AS t;

-- Loose is made anew: no ALTER TABLE of SQLite leads there.
CREATE TABLE "_isotype_new_Loose" (
    "a" TEXT,
    "c" BIGINT
);

INSERT INTO "_isotype_new_Loose" (rowid, "a", "c")
SELECT t.rowid, t."a", t."c"
FROM "Loose" AS t;

-- Views and triggers of others mean the new table by the old name: they are not rewritten.
PRAGMA legacy_alter_table = ON;

DROP TABLE "Loose";

ALTER TABLE "_isotype_new_Loose" RENAME TO "Loose";

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

REINDEX main."Log";

REINDEX main."Loose";

DROP TABLE "_isotype_room";

DROP TABLE temp."_isotype_others";

CREATE UNIQUE INDEX "Log_at_key" ON "Log"("at");

CREATE UNIQUE INDEX "Loose_a_key" ON "Loose"("a");

-- A view or trigger of others that uses what goes stops here: SQLite reads them all when it renames.
CREATE TABLE "_isotype_probe" ("a");

ALTER TABLE "_isotype_probe" RENAME COLUMN "a" TO "b";

DROP TABLE "_isotype_probe";
