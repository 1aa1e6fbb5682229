-- no-transaction
-- 20260101000000_changed_ids_undone_with_children_since_stops for SQLite, the undo, made by isotype from schema.prisma.
--
-- Undoes:  switches foreign keys off for its own transaction.
--          changes Post: changes authorId.
--          changes User: changes id.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

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
FROM (WITH RECURSIVE "known"("thing", "word", "count") AS (VALUES ('User', 'AUTOINCREMENT', 1), ('Post', 'AUTOINCREMENT', 1), ('Post', 'REFERENCES', 1)),
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

SELECT json_extract('{}', 'isotype: User.id: ' || "n" || iif("n" = 1, ' row holds a value (id ', ' rows hold a value (id ') || coalesce("keys", '') || ') that cannot stay as it is; map it with --fill-down ''User.id=SQL''')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."id" AS "key" FROM "User" AS t WHERE NOT EXISTS (SELECT 1 FROM "_isotype_20260101000000_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'id' AND s."written" IS t."id") AND (t."id" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CAST(t."id" AS TEXT) AS "y") WHERE CASE WHEN CAST("y" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST("y" AS INTEGER) END IS NOT t."id")))))
WHERE "n" > 0;

SELECT json_extract('{}', 'isotype: User: ' || "n" || iif("n" = 1, ' row is the same (id ', ' rows are the same (id ') || coalesce("keys", '') || ') in id, which would have to be unique; change them first')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT "_isotype_key" AS "key" FROM (SELECT "_isotype_key", count(*) OVER (PARTITION BY "id") AS "many" FROM (SELECT CAST(CASE WHEN EXISTS (SELECT 1 FROM "_isotype_20260101000000_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'id' AND s."written" IS t."id") THEN (SELECT s."value" FROM "_isotype_20260101000000_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'id' AND s."written" IS t."id") ELSE CAST(t."id" AS TEXT) END AS TEXT) AS "id", t."id" AS "_isotype_key" FROM "User" AS t) AS t WHERE "id" IS NOT NULL) WHERE "many" > 1)))
WHERE "n" > 0;

SELECT json_extract('{}', 'isotype: Post.authorId: ' || "n" || iif("n" = 1, ' row holds a value (id ', ' rows hold a value (id ') || coalesce("keys", '') || ') that cannot stay as it is; map it with --fill-down ''Post.authorId=SQL''')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."id" AS "key" FROM "Post" AS t WHERE NOT EXISTS (SELECT 1 FROM "_isotype_20260101000000_Post__values" AS s WHERE s."key" = t."id" AND s."of" = 'authorId' AND s."written" IS t."authorId") AND (t."authorId" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CAST(t."authorId" AS TEXT) AS "y") WHERE CASE WHEN CAST("y" AS INTEGER) BETWEEN -2147483648 AND 2147483647 THEN CAST("y" AS INTEGER) END IS NOT t."authorId")))))
WHERE "n" > 0;

SELECT json_extract('{}', 'isotype: Post: ' || "n" || iif("n" = 1, ' row has no parent (id ', ' rows have no parent (id ') || coalesce("keys", '') || ') in authorId, which would have to refer to User; mend them first')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT "_isotype_key" AS "key" FROM (SELECT CAST(CASE WHEN EXISTS (SELECT 1 FROM "_isotype_20260101000000_Post__values" AS s WHERE s."key" = t."id" AND s."of" = 'authorId' AND s."written" IS t."authorId") THEN (SELECT s."value" FROM "_isotype_20260101000000_Post__values" AS s WHERE s."key" = t."id" AND s."of" = 'authorId' AND s."written" IS t."authorId") ELSE CAST(t."authorId" AS TEXT) END AS TEXT) AS "authorId", t."id" AS "_isotype_key" FROM "Post" AS t WHERE t.rowid NOT IN (SELECT rowid FROM pragma_foreign_key_check('Post') WHERE rowid IS NOT NULL AND parent = 'User' COLLATE NOCASE)) AS t WHERE t."authorId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM (SELECT CAST(CASE WHEN EXISTS (SELECT 1 FROM "_isotype_20260101000000_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'id' AND s."written" IS t."id") THEN (SELECT s."value" FROM "_isotype_20260101000000_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'id' AND s."written" IS t."id") ELSE CAST(t."id" AS TEXT) END AS TEXT) AS "id" FROM "User" AS t) AS p WHERE p."id" = t."authorId"))))
WHERE "n" > 0;

-- Other tables refer to a table that is made anew or dropped: with foreign keys on, dropping it would delete
-- or refuse their rows.
PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

CREATE TEMP TABLE "_isotype_marked" ("count" INTEGER CONSTRAINT "this migration is undone already" CHECK ("count" = 1));

-- The migration is undone once.
INSERT OR ROLLBACK INTO temp."_isotype_marked" SELECT count(*) FROM "_isotype_applied" WHERE "version" = '20260101000000';

DROP TABLE temp."_isotype_marked";

DELETE FROM "_isotype_applied" WHERE "version" = '20260101000000';

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

-- The last numbers that were given are kept too.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone__sequences" ("table" TEXT NOT NULL PRIMARY KEY, "seq" INTEGER);

INSERT OR REPLACE INTO "_isotype_20260101000000_undone__sequences" ("table", "seq") SELECT CASE name WHEN 'User' THEN 'User' END, seq FROM sqlite_sequence WHERE name IN ('User');

-- User is made anew: no ALTER TABLE of SQLite leads there.
CREATE TABLE "_isotype_new_User" (
    "id" TEXT NOT NULL PRIMARY KEY
);

INSERT INTO "_isotype_new_User" (rowid, "id")
SELECT t.rowid, CASE WHEN EXISTS (SELECT 1 FROM "_isotype_20260101000000_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'id' AND s."written" IS t."id") THEN (SELECT s."value" FROM "_isotype_20260101000000_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'id' AND s."written" IS t."id") ELSE CAST(t."id" AS TEXT) END
FROM "User" AS t;

-- Views and triggers of others mean the new table by the old name: they are not rewritten.
PRAGMA legacy_alter_table = ON;

DROP TABLE "User";

ALTER TABLE "_isotype_new_User" RENAME TO "User";

PRAGMA legacy_alter_table = OFF;

-- Post is made anew: no ALTER TABLE of SQLite leads there.
CREATE TABLE "_isotype_new_Post" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "authorId" TEXT NOT NULL,
    CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

INSERT INTO "_isotype_new_Post" ("id", "authorId")
SELECT t."id", CASE WHEN EXISTS (SELECT 1 FROM "_isotype_20260101000000_Post__values" AS s WHERE s."key" = t."id" AND s."of" = 'authorId' AND s."written" IS t."authorId") THEN (SELECT s."value" FROM "_isotype_20260101000000_Post__values" AS s WHERE s."key" = t."id" AND s."of" = 'authorId' AND s."written" IS t."authorId") ELSE CAST(t."authorId" AS TEXT) END
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

DROP TABLE "_isotype_20260101000000_User__values";

DROP TABLE "_isotype_20260101000000_Post__values";

-- Every foreign key has its parent, or nothing has happened.
CREATE TEMP TABLE "_isotype_check" ("count" INTEGER CONSTRAINT "every row has its parent" CHECK ("count" = 0));

INSERT OR ROLLBACK INTO temp."_isotype_check" SELECT count(*) FROM (SELECT "table", rowid AS "row", "parent", count(*) AS "many" FROM pragma_foreign_key_check GROUP BY 1, 2, 3) AS n
WHERE n."many" > coalesce((SELECT b."many" FROM temp."_isotype_broken" AS b WHERE b."table" = n."table" COLLATE NOCASE AND b."row" IS n."row" AND b."parent" = n."parent" COLLATE NOCASE), 0);

DROP TABLE temp."_isotype_check";

DROP TABLE temp."_isotype_broken";

COMMIT;

PRAGMA foreign_keys = ON;
