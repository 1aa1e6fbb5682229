-- no-transaction
-- 20260101000000_changed_ids_undone_with_children_since_stops for SQLite, made by isotype from schema.prisma.
--
-- Options: --fill 'User.id=CAST(substr("id", 2) AS INTEGER)' --fill 'Post.authorId=CAST(substr("authorId", 2) AS INTEGER)'
--
-- What:    changes User: changes id.
-- Why:     no ALTER TABLE of SQLite leads there.
-- Cost:    the table is written anew, row by row; writers wait.
--
-- What:    changes Post: changes authorId.
-- Why:     no ALTER TABLE of SQLite leads there.
-- Cost:    the table is written anew, row by row; writers wait.
--
-- What:    switches foreign keys off for its own transaction.
-- Why:     others refer to a table that is made anew or dropped, and dropping the old form would delete or refuse
--          their rows.
-- Cost:    every foreign key of the database is looked at before the end.
-- Differs: on PostgreSQL the same change is 14 parts: expand_post, expand_user, backfill_post, backfill_user,
--          index_user_pkey_key, key_post, validate_post, validate_post, validate_user, guard_post, guard_user,
--          validate_post, validate_user, contract_post.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: this connection has temporary things under the names of tables, or on them: ' || "names" || '; drop them first, or run this with `isotype migrate up`, which has a connection of its own')
FROM (SELECT group_concat(type || ' ' || name, ', ') AS "names" FROM temp.sqlite_master
    WHERE name COLLATE NOCASE IN ('Post', 'User') OR tbl_name COLLATE NOCASE IN ('Post', 'User'))
WHERE "names" IS NOT NULL;

PRAGMA writable_schema = ON;

CREATE TEMP TABLE IF NOT EXISTS "_isotype_try" ("a");

-- A name that SQLite keeps to itself is refused where its catalog cannot be written to: that is the message.
CREATE INDEX temp."sqlite_isotype: this connection is in the defensive mode of SQLite, where triggers and indexes of others could not be brought back; run this with `isotype migrate up`, or switch the mode off (SQLITE_DBCONFIG_DEFENSIVE)" ON "_isotype_try" ("a");

DROP TABLE temp."_isotype_try";

PRAGMA writable_schema = OFF;

SELECT json_extract('{}', 'isotype: User: the schema does not know the UNIQUE constraint behind ' || "names" || ', and making the table anew would lose it; add it to the schema first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_index_list('User') WHERE origin = 'u' AND name NOT IN ())
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: User: the schema does not know the column ' || "names" || ', and making the table anew would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('User') WHERE name COLLATE NOCASE NOT IN ('id'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Post: the schema does not know the UNIQUE constraint behind ' || "names" || ', and making the table anew would lose it; add it to the schema first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_index_list('Post') WHERE origin = 'u' AND name NOT IN ())
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Post: the schema does not know the column ' || "names" || ', and making the table anew would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Post') WHERE name COLLATE NOCASE NOT IN ('id', 'authorId'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: the schema does not know what these hold, and making them anew would lose it: ' || "names" || '; say it in the schema where that can be said, else take it out first and put it back afterwards')
FROM (WITH RECURSIVE "known"("thing", "word", "count") AS (VALUES ('Post', 'AUTOINCREMENT', 1), ('Post', 'REFERENCES', 1)),
    "read"("thing", "rest", "bare") AS (
        SELECT name, sql, ' ' FROM sqlite_master WHERE name COLLATE NOCASE IN ('User', 'Post') AND type IN ('table', 'index')
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
        UNION ALL SELECT name, 'WITHOUT ROWID' FROM pragma_table_list WHERE schema = 'main' AND wr AND name COLLATE NOCASE IN ('User', 'Post')
        UNION ALL SELECT name, 'STRICT' FROM pragma_table_list WHERE schema = 'main' AND strict AND name COLLATE NOCASE IN ('User', 'Post')
        UNION ALL SELECT m.name, 'GENERATED ' || x.name FROM sqlite_master AS m, pragma_table_xinfo(m.name) AS x WHERE x.hidden IN (2, 3) AND m.type = 'table' AND m.name COLLATE NOCASE IN ('User', 'Post')
        UNION ALL SELECT m.name, 'PRIMARY KEY ' || x.name || ' DESC' FROM sqlite_master AS m, pragma_index_list(m.name) AS l, pragma_index_xinfo(l.name) AS x WHERE l.origin = 'pk' AND x.key AND x."desc" AND m.type = 'table' AND m.name COLLATE NOCASE IN ('User', 'Post'))
    SELECT group_concat("what", ', ') AS "names" FROM (SELECT "thing" || ' (' || group_concat("what", ', ') || ')' AS "what" FROM "found" GROUP BY "thing" ORDER BY "thing"))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: User: rows get the same value, and the schema does not know these unique indexes over it: ' || "names" || '; drop them first, or give other values')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN () AND tbl_name COLLATE NOCASE IN ('User') AND name IN (SELECT name FROM pragma_index_list('User') WHERE "unique")
    AND ((EXISTS (SELECT 1 FROM pragma_index_xinfo(sqlite_master.name) AS x WHERE x.name = 'id' COLLATE NOCASE OR x.cid = -2 AND ' ' || lower(sql) || ' ' GLOB '*[^a-z0-9_$]id[^a-z0-9_$]*')
        AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN t."id" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN CAST(t."id" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST(t."id" AS INTEGER) END AS "y") WHERE CAST("y" AS TEXT) IS NOT t."id") THEN (SELECT CAST(substr("id", 2) AS INTEGER) FROM (SELECT t."id" AS "id") AS "User") ELSE CASE WHEN CAST(t."id" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST(t."id" AS INTEGER) END END AS "id" FROM "User" AS t) AS t WHERE t."id" IS NOT NULL GROUP BY t."id" HAVING count(*) > 1))))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Post: rows get the same value, and the schema does not know these unique indexes over it: ' || "names" || '; drop them first, or give other values')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN () AND tbl_name COLLATE NOCASE IN ('Post') AND name IN (SELECT name FROM pragma_index_list('Post') WHERE "unique")
    AND ((EXISTS (SELECT 1 FROM pragma_index_xinfo(sqlite_master.name) AS x WHERE x.name = 'authorId' COLLATE NOCASE OR x.cid = -2 AND ' ' || lower(sql) || ' ' GLOB '*[^a-z0-9_$]authorid[^a-z0-9_$]*')
        AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN t."authorId" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN CAST(t."authorId" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST(t."authorId" AS INTEGER) END AS "y") WHERE CAST("y" AS TEXT) IS NOT t."authorId") THEN (SELECT CAST(substr("authorId", 2) AS INTEGER) FROM (SELECT t."id" AS "id", t."authorId" AS "authorId") AS "Post") ELSE CASE WHEN CAST(t."authorId" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST(t."authorId" AS INTEGER) END END AS "authorId" FROM "Post" AS t) AS t WHERE t."authorId" IS NOT NULL GROUP BY t."authorId" HAVING count(*) > 1))))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: User.id: ' || "n" || iif("n" = 1, ' row is NULL (id ', ' rows are NULL (id ') || coalesce("keys", '') || ') after --fill ''User.id=SQL'', and a value is required')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."id" AS "key" FROM "User" AS t WHERE ((t."id" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN CAST(t."id" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST(t."id" AS INTEGER) END AS "y") WHERE CAST("y" AS TEXT) IS NOT t."id")) AND (SELECT CAST(substr("id", 2) AS INTEGER) FROM (SELECT t."id" AS "id") AS "User") IS NULL))))
WHERE "n" > 0;

SELECT json_extract('{}', 'isotype: User.id: ' || "n" || iif("n" = 1, ' row holds a value (id ', ' rows hold a value (id ') || coalesce("keys", '') || ') after --fill ''User.id=SQL'', and that is no INTEGER')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."id" AS "key" FROM "User" AS t WHERE ((t."id" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN CAST(t."id" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST(t."id" AS INTEGER) END AS "y") WHERE CAST("y" AS TEXT) IS NOT t."id")) AND (EXISTS (SELECT 1 FROM (SELECT (SELECT CAST(substr("id", 2) AS INTEGER) FROM (SELECT t."id" AS "id") AS "User") AS "v") WHERE "v" IS NOT NULL AND NOT (CAST("v" AS INTEGER) = "v" AND CAST("v" AS INTEGER) BETWEEN -2147483648 AND 2147483647)))))))
WHERE "n" > 0;

SELECT json_extract('{}', 'isotype: User: ' || "n" || iif("n" = 1, ' row is the same (id ', ' rows are the same (id ') || coalesce("keys", '') || ') in id, which would have to be unique; change them first')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT "_isotype_key" AS "key" FROM (SELECT "_isotype_key", count(*) OVER (PARTITION BY "id") AS "many" FROM (SELECT CASE WHEN t."id" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN CAST(t."id" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST(t."id" AS INTEGER) END AS "y") WHERE CAST("y" AS TEXT) IS NOT t."id") THEN (SELECT CAST(substr("id", 2) AS INTEGER) FROM (SELECT t."id" AS "id") AS "User") ELSE CASE WHEN CAST(t."id" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST(t."id" AS INTEGER) END END AS "id", t."id" AS "_isotype_key" FROM "User" AS t) AS t WHERE "id" IS NOT NULL) WHERE "many" > 1)))
WHERE "n" > 0;

SELECT json_extract('{}', 'isotype: Post.authorId: ' || "n" || iif("n" = 1, ' row is NULL (id ', ' rows are NULL (id ') || coalesce("keys", '') || ') after --fill ''Post.authorId=SQL'', and a value is required')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."id" AS "key" FROM "Post" AS t WHERE ((t."authorId" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN CAST(t."authorId" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST(t."authorId" AS INTEGER) END AS "y") WHERE CAST("y" AS TEXT) IS NOT t."authorId")) AND (SELECT CAST(substr("authorId", 2) AS INTEGER) FROM (SELECT t."id" AS "id", t."authorId" AS "authorId") AS "Post") IS NULL))))
WHERE "n" > 0;

SELECT json_extract('{}', 'isotype: Post.authorId: ' || "n" || iif("n" = 1, ' row holds a value (id ', ' rows hold a value (id ') || coalesce("keys", '') || ') after --fill ''Post.authorId=SQL'', and that is no INTEGER')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."id" AS "key" FROM "Post" AS t WHERE ((t."authorId" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN CAST(t."authorId" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST(t."authorId" AS INTEGER) END AS "y") WHERE CAST("y" AS TEXT) IS NOT t."authorId")) AND (EXISTS (SELECT 1 FROM (SELECT (SELECT CAST(substr("authorId", 2) AS INTEGER) FROM (SELECT t."id" AS "id", t."authorId" AS "authorId") AS "Post") AS "v") WHERE "v" IS NOT NULL AND NOT (CAST("v" AS INTEGER) = "v" AND CAST("v" AS INTEGER) BETWEEN -2147483648 AND 2147483647)))))))
WHERE "n" > 0;

SELECT json_extract('{}', 'isotype: Post: ' || "n" || iif("n" = 1, ' row has no parent (id ', ' rows have no parent (id ') || coalesce("keys", '') || ') in authorId, which would have to refer to User; mend them first')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT "_isotype_key" AS "key" FROM (SELECT CASE WHEN t."authorId" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN CAST(t."authorId" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST(t."authorId" AS INTEGER) END AS "y") WHERE CAST("y" AS TEXT) IS NOT t."authorId") THEN (SELECT CAST(substr("authorId", 2) AS INTEGER) FROM (SELECT t."id" AS "id", t."authorId" AS "authorId") AS "Post") ELSE CASE WHEN CAST(t."authorId" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST(t."authorId" AS INTEGER) END END AS "authorId", t."id" AS "_isotype_key" FROM "Post" AS t WHERE t.rowid NOT IN (SELECT rowid FROM pragma_foreign_key_check('Post') WHERE rowid IS NOT NULL AND parent = 'User' COLLATE NOCASE)) AS t WHERE t."authorId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM (SELECT CASE WHEN t."id" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN CAST(t."id" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST(t."id" AS INTEGER) END AS "y") WHERE CAST("y" AS TEXT) IS NOT t."id") THEN (SELECT CAST(substr("id", 2) AS INTEGER) FROM (SELECT t."id" AS "id") AS "User") ELSE CASE WHEN CAST(t."id" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST(t."id" AS INTEGER) END END AS "id" FROM "User" AS t) AS p WHERE p."id" = t."authorId"))))
WHERE "n" > 0;

-- Other tables refer to a table that is made anew or dropped: with foreign keys on, dropping it would delete
-- or refuse their rows.
PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

CREATE TABLE IF NOT EXISTS "_isotype_applied" ("version" TEXT NOT NULL PRIMARY KEY);

-- This stands in the database exactly as long as the migration does: it cannot be run twice.
INSERT OR ROLLBACK INTO "_isotype_applied" ("version") VALUES ('20260101000000');

-- Rows that had lost their parents before are no reason to stop.
CREATE TEMP TABLE "_isotype_broken" AS SELECT "table" AS "table", rowid AS "row", "parent" AS "parent", count(*) AS "many" FROM pragma_foreign_key_check GROUP BY 1, 2, 3;

-- Triggers and indexes that others made stand aside and come back at the end.
CREATE TEMP TABLE "_isotype_others" AS SELECT type, name, tbl_name, rootpage, sql, iif(type = 'index', '_isotype_room_' || rowid, NULL) AS room FROM sqlite_master
WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('User', 'Post')
   OR type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN () AND tbl_name COLLATE NOCASE IN ('User', 'Post');

CREATE TABLE "_isotype_room" ("a");

PRAGMA writable_schema = ON;

DELETE FROM sqlite_master WHERE (type, name) IN (SELECT type, name FROM temp."_isotype_others");

INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) SELECT type, room, '_isotype_room', rootpage, 'CREATE INDEX "' || room || '" ON "_isotype_room" ("a")' FROM temp."_isotype_others" WHERE type = 'index';

PRAGMA writable_schema = RESET;

-- Kept, so that the undo can bring it back.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_User__values" ("key" INTEGER, "of" TEXT NOT NULL, "value", "written", PRIMARY KEY ("key", "of"));

INSERT OR REPLACE INTO "_isotype_20260101000000_User__values" ("key", "of", "value", "written")
SELECT CASE WHEN t."id" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN CAST(t."id" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST(t."id" AS INTEGER) END AS "y") WHERE CAST("y" AS TEXT) IS NOT t."id") THEN (SELECT CAST(substr("id", 2) AS INTEGER) FROM (SELECT t."id" AS "id") AS "User") ELSE CASE WHEN CAST(t."id" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST(t."id" AS INTEGER) END END, 'id', t."id", (SELECT CAST(substr("id", 2) AS INTEGER) FROM (SELECT t."id" AS "id") AS "User") FROM "User" AS t WHERE t."id" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN CAST(t."id" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST(t."id" AS INTEGER) END AS "y") WHERE CAST("y" AS TEXT) IS NOT t."id");

-- User is made anew: no ALTER TABLE of SQLite leads there.
CREATE TABLE "_isotype_new_User" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
);

INSERT INTO "_isotype_new_User" ("id")
SELECT CASE WHEN t."id" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN CAST(t."id" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST(t."id" AS INTEGER) END AS "y") WHERE CAST("y" AS TEXT) IS NOT t."id") THEN (SELECT s."written" FROM "_isotype_20260101000000_User__values" AS s WHERE s."key" = CASE WHEN t."id" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN CAST(t."id" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST(t."id" AS INTEGER) END AS "y") WHERE CAST("y" AS TEXT) IS NOT t."id") THEN (SELECT CAST(substr("id", 2) AS INTEGER) FROM (SELECT t."id" AS "id") AS "User") ELSE CASE WHEN CAST(t."id" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST(t."id" AS INTEGER) END END AND s."of" = 'id') ELSE CASE WHEN CAST(t."id" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST(t."id" AS INTEGER) END END
FROM "User" AS t;

-- Views and triggers of others mean the new table by the old name: they are not rewritten.
PRAGMA legacy_alter_table = ON;

DROP TABLE "User";

ALTER TABLE "_isotype_new_User" RENAME TO "User";

PRAGMA legacy_alter_table = OFF;

-- Kept, so that the undo can bring it back.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_Post__values" ("key" INTEGER, "of" TEXT NOT NULL, "value", "written", PRIMARY KEY ("key", "of"));

INSERT OR REPLACE INTO "_isotype_20260101000000_Post__values" ("key", "of", "value", "written")
SELECT t."id", 'authorId', t."authorId", (SELECT CAST(substr("authorId", 2) AS INTEGER) FROM (SELECT t."id" AS "id", t."authorId" AS "authorId") AS "Post") FROM "Post" AS t WHERE t."authorId" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN CAST(t."authorId" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST(t."authorId" AS INTEGER) END AS "y") WHERE CAST("y" AS TEXT) IS NOT t."authorId");

-- Post is made anew: no ALTER TABLE of SQLite leads there.
CREATE TABLE "_isotype_new_Post" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "authorId" INTEGER NOT NULL,
    CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

INSERT INTO "_isotype_new_Post" ("id", "authorId")
SELECT t."id", CASE WHEN t."authorId" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN CAST(t."authorId" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST(t."authorId" AS INTEGER) END AS "y") WHERE CAST("y" AS TEXT) IS NOT t."authorId") THEN (SELECT s."written" FROM "_isotype_20260101000000_Post__values" AS s WHERE s."key" = t."id" AND s."of" = 'authorId') ELSE CASE WHEN CAST(t."authorId" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST(t."authorId" AS INTEGER) END END
FROM "Post" AS t;

-- Numbers go on where they were.
DELETE FROM sqlite_sequence WHERE name = '_isotype_new_Post';

INSERT INTO sqlite_sequence (name, seq) SELECT '_isotype_new_Post', seq FROM sqlite_sequence WHERE name = 'Post';

-- Views and triggers of others mean the new table by the old name: they are not rewritten.
PRAGMA legacy_alter_table = ON;

DROP TABLE "Post";

ALTER TABLE "_isotype_new_Post" RENAME TO "Post";

PRAGMA legacy_alter_table = OFF;

-- What others made comes back: triggers as they were, indexes filled anew.
UPDATE temp."_isotype_others" SET rootpage = m.rootpage FROM sqlite_master AS m WHERE m.type = 'index' AND m.name = room;

PRAGMA writable_schema = ON;

DELETE FROM sqlite_master WHERE type = 'index' AND name IN (SELECT room FROM temp."_isotype_others");

INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) SELECT type, name, tbl_name, rootpage, sql FROM temp."_isotype_others";

PRAGMA writable_schema = RESET;

REINDEX main."User";

REINDEX main."Post";

DROP TABLE "_isotype_room";

DROP TABLE temp."_isotype_others";

-- Numbers go on where they were.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone__sequences" ("table" TEXT NOT NULL PRIMARY KEY, "seq" INTEGER);

UPDATE sqlite_sequence SET seq = max(seq, (SELECT p."seq" FROM "_isotype_20260101000000_undone__sequences" AS p WHERE p."table" = sqlite_sequence.name))
WHERE name IN (SELECT "table" FROM "_isotype_20260101000000_undone__sequences");

INSERT INTO sqlite_sequence (name, seq) SELECT "table", "seq" FROM "_isotype_20260101000000_undone__sequences" WHERE "table" NOT IN (SELECT name FROM sqlite_sequence);

DROP TABLE "_isotype_20260101000000_undone__sequences";

-- Every foreign key has its parent, or nothing has happened.
CREATE TEMP TABLE "_isotype_check" ("count" INTEGER CONSTRAINT "every row has its parent" CHECK ("count" = 0));

INSERT OR ROLLBACK INTO temp."_isotype_check" SELECT count(*) FROM (SELECT "table", rowid AS "row", "parent", count(*) AS "many" FROM pragma_foreign_key_check GROUP BY 1, 2, 3) AS n
WHERE n."many" > coalesce((SELECT b."many" FROM temp."_isotype_broken" AS b WHERE b."table" = n."table" COLLATE NOCASE AND b."row" IS n."row" AND b."parent" = n."parent" COLLATE NOCASE), 0);

DROP TABLE temp."_isotype_check";

DROP TABLE temp."_isotype_broken";

COMMIT;

PRAGMA foreign_keys = ON;
