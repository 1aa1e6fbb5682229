-- no-transaction
-- 20260101000000_table_renamed_and_changed for SQLite, the undo, made by isotype from schema.prisma.
--
-- Undoes:  switches foreign keys off for its own transaction.
--          changes Note: was Post; authorId becomes userId; changes indexes, foreign keys.
--          changes Person: was User; email becomes mail; changes age; drops fax; changes indexes, checks.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: this connection has temporary things under the names of tables, or on them: ' || "names" || '; drop them first, or run this with `isotype migrate up`, which has a connection of its own')
FROM (SELECT group_concat(type || ' ' || name, ', ') AS "names" FROM temp.sqlite_master
    WHERE name COLLATE NOCASE IN ('Note', 'Person', 'Post', 'User') OR tbl_name COLLATE NOCASE IN ('Note', 'Person', 'Post', 'User'))
WHERE "names" IS NOT NULL;

PRAGMA writable_schema = ON;

CREATE TEMP TABLE IF NOT EXISTS "_isotype_try" ("a");

-- A name that SQLite keeps to itself is refused where its catalog cannot be written to: that is the message.
CREATE INDEX temp."sqlite_isotype: this connection is in the defensive mode of SQLite, where triggers and indexes of others could not be brought back; run this with `isotype migrate up`, or switch the mode off (SQLITE_DBCONFIG_DEFENSIVE)" ON "_isotype_try" ("a");

DROP TABLE temp."_isotype_try";

PRAGMA writable_schema = OFF;

SELECT json_extract('{}', 'isotype: Person: the schema does not know the UNIQUE constraint behind ' || "names" || ', and making the table anew would lose it; add it to the schema first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_index_list('Person') WHERE origin = 'u' AND name NOT IN ('Person_mail_key'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Person: the schema does not know the column ' || "names" || ', and making the table anew would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Person') WHERE name COLLATE NOCASE NOT IN ('id', 'mail', 'age'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Note: the schema does not know the UNIQUE constraint behind ' || "names" || ', and making the table anew would lose it; add it to the schema first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_index_list('Note') WHERE origin = 'u' AND name NOT IN ('Note_userId_idx'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Note: the schema does not know the column ' || "names" || ', and making the table anew would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Note') WHERE name COLLATE NOCASE NOT IN ('id', 'userId'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: the schema does not know what these hold, and making them anew would lose it: ' || "names" || '; say it in the schema where that can be said, else take it out first and put it back afterwards')
FROM (WITH RECURSIVE "known"("thing", "word", "count") AS (VALUES ('Person', 'CHECK', 1), ('Person', 'AUTOINCREMENT', 1), ('Note', 'AUTOINCREMENT', 1), ('Note', 'REFERENCES', 1)),
    "read"("thing", "rest", "bare") AS (
        SELECT name, sql, ' ' FROM sqlite_master WHERE name COLLATE NOCASE IN ('Person', 'Person_mail_key', 'Note', 'Note_userId_idx') AND type IN ('table', 'index')
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
        UNION ALL SELECT name, 'WITHOUT ROWID' FROM pragma_table_list WHERE schema = 'main' AND wr AND name COLLATE NOCASE IN ('Person', 'Note')
        UNION ALL SELECT name, 'STRICT' FROM pragma_table_list WHERE schema = 'main' AND strict AND name COLLATE NOCASE IN ('Person', 'Note')
        UNION ALL SELECT m.name, 'GENERATED ' || x.name FROM sqlite_master AS m, pragma_table_xinfo(m.name) AS x WHERE x.hidden IN (2, 3) AND m.type = 'table' AND m.name COLLATE NOCASE IN ('Person', 'Note')
        UNION ALL SELECT m.name, 'PRIMARY KEY ' || x.name || ' DESC' FROM sqlite_master AS m, pragma_index_list(m.name) AS l, pragma_index_xinfo(l.name) AS x WHERE l.origin = 'pk' AND x.key AND x."desc" AND m.type = 'table' AND m.name COLLATE NOCASE IN ('Person', 'Note'))
    SELECT group_concat("what", ', ') AS "names" FROM (SELECT "thing" || ' (' || group_concat("what", ', ') || ')' AS "what" FROM "found" GROUP BY "thing" ORDER BY "thing"))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Person: a full-text search that the schema does not know reads it by its name: ' || "names" || '; drop it first, and make it again afterwards')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND (instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=person,') > 0 OR instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=person)') > 0))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Note: a full-text search that the schema does not know reads it by its name: ' || "names" || '; drop it first, and make it again afterwards')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND (instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=note,') > 0 OR instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=note)') > 0))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: something of a name that is needed here is there already: ' || "names" || '; drop it or give it another name first')
FROM (SELECT group_concat(type || ' ' || name, ', ') AS "names" FROM sqlite_master
    WHERE type <> 'trigger' AND name COLLATE NOCASE IN ('User', 'Post', 'User_email_key'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Person.age: ' || "n" || iif("n" = 1, ' row holds a value (id ', ' rows hold a value (id ') || coalesce("keys", '') || ') that cannot stay as it is; map it with --fill-down ''User.age=SQL''')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."id" AS "key" FROM "Person" AS t WHERE (t."age" IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT CASE WHEN t."age" BETWEEN -2147483648 AND 2147483647 THEN t."age" END AS "y") WHERE "y" IS NOT t."age")))))
WHERE "n" > 0;

-- SQLite reads all views and triggers when it renames: one of others that does not hold stops here.
CREATE TABLE IF NOT EXISTS "_isotype_applied" ("version" TEXT NOT NULL PRIMARY KEY);

ALTER TABLE "_isotype_applied" RENAME COLUMN "version" TO "version";

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
CREATE TEMP TABLE "_isotype_broken" AS SELECT CASE "table" COLLATE NOCASE WHEN 'Person' THEN 'User' WHEN 'Note' THEN 'Post' ELSE "table" END AS "table", rowid AS "row", CASE "parent" COLLATE NOCASE WHEN 'Person' THEN 'User' WHEN 'Note' THEN 'Post' ELSE "parent" END AS "parent", count(*) AS "many" FROM pragma_foreign_key_check GROUP BY 1, 2, 3;

-- Views, triggers and keys of others follow when names change.
PRAGMA legacy_alter_table = OFF;

ALTER TABLE "Person" RENAME TO "User";

ALTER TABLE "Note" RENAME TO "Post";

ALTER TABLE "User" RENAME COLUMN "mail" TO "email";

ALTER TABLE "Post" RENAME COLUMN "userId" TO "authorId";

-- Triggers and indexes that others made stand aside and come back at the end.
CREATE TEMP TABLE "_isotype_others" AS SELECT type, name, tbl_name, rootpage, sql, iif(type = 'index', '_isotype_room_' || rowid, NULL) AS room FROM sqlite_master
WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('User', 'Post')
   OR type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('Person_mail_key', 'Note_userId_idx') AND tbl_name COLLATE NOCASE IN ('User', 'Post');

CREATE TABLE "_isotype_room" ("a");

PRAGMA writable_schema = ON;

DELETE FROM sqlite_master WHERE (type, name) IN (SELECT type, name FROM temp."_isotype_others");

INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) SELECT type, room, '_isotype_room', rootpage, 'CREATE INDEX "' || room || '" ON "_isotype_room" ("a")' FROM temp."_isotype_others" WHERE type = 'index';

PRAGMA writable_schema = RESET;

DROP INDEX "Person_mail_key";

DROP INDEX "Note_userId_idx";

-- User is made anew: no ALTER TABLE of SQLite leads there.
CREATE TABLE "_isotype_new_User" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "email" TEXT NOT NULL,
    "fax" TEXT,
    "age" INTEGER NOT NULL
);

INSERT INTO "_isotype_new_User" ("id", "email", "fax", "age")
SELECT t."id", t."email", (SELECT s."value" FROM "_isotype_20260101000000_User__values" AS s WHERE s."key" = t."id" AND s."of" = 'fax'), CASE WHEN t."age" BETWEEN -2147483648 AND 2147483647 THEN t."age" END
FROM "User" AS t;

-- Numbers go on where they were.
DELETE FROM sqlite_sequence WHERE name = '_isotype_new_User';

INSERT INTO sqlite_sequence (name, seq) SELECT '_isotype_new_User', seq FROM sqlite_sequence WHERE name = 'User';

-- Views and triggers of others mean the new table by the old name: they are not rewritten.
PRAGMA legacy_alter_table = ON;

DROP TABLE "User";

ALTER TABLE "_isotype_new_User" RENAME TO "User";

PRAGMA legacy_alter_table = OFF;

-- Post is made anew: no ALTER TABLE of SQLite leads there.
CREATE TABLE "_isotype_new_Post" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "authorId" INTEGER NOT NULL,
    CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
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

CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

DROP TABLE "_isotype_20260101000000_User__values";

-- Every foreign key has its parent, or nothing has happened.
CREATE TEMP TABLE "_isotype_check" ("count" INTEGER CONSTRAINT "every row has its parent" CHECK ("count" = 0));

INSERT OR ROLLBACK INTO temp."_isotype_check" SELECT count(*) FROM (SELECT "table", rowid AS "row", "parent", count(*) AS "many" FROM pragma_foreign_key_check GROUP BY 1, 2, 3) AS n
WHERE n."many" > coalesce((SELECT b."many" FROM temp."_isotype_broken" AS b WHERE b."table" = n."table" COLLATE NOCASE AND b."row" IS n."row" AND b."parent" = n."parent" COLLATE NOCASE), 0);

DROP TABLE temp."_isotype_check";

DROP TABLE temp."_isotype_broken";

COMMIT;

PRAGMA foreign_keys = ON;
