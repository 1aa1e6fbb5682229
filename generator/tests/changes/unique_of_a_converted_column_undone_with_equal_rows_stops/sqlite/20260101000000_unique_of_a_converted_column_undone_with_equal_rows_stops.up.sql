-- 20260101000000_unique_of_a_converted_column_undone_with_equal_rows_stops for SQLite, made by isotype from schema.prisma.
--
-- What:    changes Session: changes kind; changes indexes.
-- Why:     no ALTER TABLE of SQLite leads there.
-- Cost:    the table is written anew, row by row; writers wait.
-- Differs: on PostgreSQL the same change is 5 parts: expand_session, backfill_session, validate_session,
--          contract_session_kind_key, contract_session.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: the schema does not know these indexes, and no more than 4 can be made again when their tables are made anew; drop them first, and make them again afterwards: ' || "words")
FROM (SELECT count(*) AS "n", group_concat(sql, '; ') AS "words" FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('Session_kind_key') AND tbl_name COLLATE NOCASE IN ('Session'))
WHERE "n" > 4;

SELECT json_extract('{}', 'isotype: Session: the schema does not know the UNIQUE constraint behind ' || "names" || ', and making the table anew would lose it; add it to the schema first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_index_list('Session') WHERE origin = 'u' AND name NOT IN ('Session_kind_key'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Session: the schema does not know the column ' || "names" || ', and making the table anew would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Session') WHERE name COLLATE NOCASE NOT IN ('id', 'kind'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Session: a table that the schema does not know refers to it: ' || "names" || ', and dropping the old form of the table would reach into it; run this migration with `isotype migrate up`, which keeps foreign keys off meanwhile')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Session') AND f."table" = 'Session' COLLATE NOCASE AND (SELECT foreign_keys FROM pragma_foreign_keys) = 1)
WHERE "names" IS NOT NULL;

-- Triggers and indexes that others made stand aside and come back at the end.
CREATE TEMP TABLE "_isotype_others" AS SELECT type, name, tbl_name, rootpage, sql FROM sqlite_master
WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('Session')
   OR type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('Session_kind_key') AND tbl_name COLLATE NOCASE IN ('Session');

DROP INDEX "Session_kind_key";

-- Session is made anew: no ALTER TABLE of SQLite leads there.
CREATE TABLE "_isotype_new_Session" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL
);

INSERT INTO "_isotype_new_Session" ("id", "kind")
SELECT t."id", t."kind"
FROM "Session" AS t;

-- Numbers go on where they were.
DELETE FROM sqlite_sequence WHERE name = '_isotype_new_Session';

INSERT INTO sqlite_sequence (name, seq) SELECT '_isotype_new_Session', seq FROM sqlite_sequence WHERE name = 'Session';

-- Views and triggers of others mean the new table by the old name: they are not rewritten.
PRAGMA legacy_alter_table = ON;

DROP TABLE "Session";

ALTER TABLE "_isotype_new_Session" RENAME TO "Session";

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

REINDEX main."Session";

DROP TABLE "_isotype_room";

DROP TABLE temp."_isotype_others";
