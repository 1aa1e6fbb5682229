-- 20260101000000_documents_rewritten_in_a_renamed_column for SQLite, made by isotype from schema.prisma.
--
-- What:    changes Course: was Lesson; content becomes value; value becomes content; changes checks; brings the
--          documents of value to their current form.
-- Why:     no ALTER TABLE of SQLite leads there.
-- Cost:    the table is written anew, row by row; writers wait.
-- Differs: on PostgreSQL the same change is 3 parts: expand_lesson_content, backfill_lesson_content,
--          contract_lesson.

-- What an undo of this migration keeps; there is nothing before it was undone.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Course__values" ("key" INTEGER, "of" TEXT NOT NULL, "value", "written", PRIMARY KEY ("key", "of"));

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: this connection has temporary things under the names of tables, or on them: ' || "names" || '; drop them first, or run this with `isotype migrate up`, which has a connection of its own')
FROM (SELECT group_concat(type || ' ' || name, ', ') AS "names" FROM temp.sqlite_master
    WHERE name COLLATE NOCASE IN ('Course', 'Lesson') OR tbl_name COLLATE NOCASE IN ('Course', 'Lesson'))
WHERE "names" IS NOT NULL;

PRAGMA writable_schema = ON;

CREATE TEMP TABLE IF NOT EXISTS "_isotype_try" ("a");

-- A name that SQLite keeps to itself is refused where its catalog cannot be written to: that is the message.
CREATE INDEX temp."sqlite_isotype: this connection is in the defensive mode of SQLite, where triggers and indexes of others could not be brought back; run this with `isotype migrate up`, or switch the mode off (SQLITE_DBCONFIG_DEFENSIVE)" ON "_isotype_try" ("a");

DROP TABLE temp."_isotype_try";

PRAGMA writable_schema = OFF;

SELECT json_extract('{}', 'isotype: Lesson: the schema does not know the UNIQUE constraint behind ' || "names" || ', and making the table anew would lose it; add it to the schema first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_index_list('Lesson') WHERE origin = 'u' AND name NOT IN ())
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Lesson: the schema does not know the column ' || "names" || ', and making the table anew would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Lesson') WHERE name COLLATE NOCASE NOT IN ('id', 'content', 'value'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Lesson: a table that the schema does not know refers to it: ' || "names" || ', and dropping the old form of the table would reach into it; run this migration with `isotype migrate up`, which keeps foreign keys off meanwhile')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Lesson') AND f."table" = 'Lesson' COLLATE NOCASE AND (SELECT foreign_keys FROM pragma_foreign_keys) = 1)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: the schema does not know what these hold, and making them anew would lose it: ' || "names" || '; say it in the schema where that can be said, else take it out first and put it back afterwards')
FROM (WITH RECURSIVE "known"("thing", "word", "count") AS (VALUES ('Lesson', 'CHECK', 1), ('Lesson', 'AUTOINCREMENT', 1)),
    "read"("thing", "rest", "bare") AS (
        SELECT name, sql, ' ' FROM sqlite_master WHERE name COLLATE NOCASE IN ('Lesson') AND type IN ('table', 'index')
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
        UNION ALL SELECT name, 'WITHOUT ROWID' FROM pragma_table_list WHERE schema = 'main' AND wr AND name COLLATE NOCASE IN ('Lesson')
        UNION ALL SELECT name, 'STRICT' FROM pragma_table_list WHERE schema = 'main' AND strict AND name COLLATE NOCASE IN ('Lesson')
        UNION ALL SELECT m.name, 'GENERATED ' || x.name FROM sqlite_master AS m, pragma_table_xinfo(m.name) AS x WHERE x.hidden IN (2, 3) AND m.type = 'table' AND m.name COLLATE NOCASE IN ('Lesson')
        UNION ALL SELECT m.name, 'PRIMARY KEY ' || x.name || ' DESC' FROM sqlite_master AS m, pragma_index_list(m.name) AS l, pragma_index_xinfo(l.name) AS x WHERE l.origin = 'pk' AND x.key AND x."desc" AND m.type = 'table' AND m.name COLLATE NOCASE IN ('Lesson'))
    SELECT group_concat("what", ', ') AS "names" FROM (SELECT "thing" || ' (' || group_concat("what", ', ') || ')' AS "what" FROM "found" GROUP BY "thing" ORDER BY "thing"))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Lesson: a full-text search that the schema does not know reads it by its name: ' || "names" || '; drop it first, and make it again afterwards')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND (instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=lesson,') > 0 OR instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=lesson)') > 0))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Lesson: rows get the same value, and the schema does not know these unique indexes over it: ' || "names" || '; drop them first, or give other values')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN () AND tbl_name COLLATE NOCASE IN ('Lesson') AND name IN (SELECT name FROM pragma_index_list('Lesson') WHERE "unique")
    AND ((EXISTS (SELECT 1 FROM pragma_index_xinfo(sqlite_master.name) AS x WHERE x.name = 'content' COLLATE NOCASE OR x.cid = -2 AND ' ' || lower(sql) || ' ' GLOB '*[^a-z0-9_$]content[^a-z0-9_$]*')
        AND EXISTS (SELECT 1 FROM (SELECT CAST(CASE WHEN EXISTS (SELECT 1 FROM "_isotype_20260101000000_undone_Course__values" AS s WHERE s."key" = t."id" AND s."of" = 'value' AND s."written" IS t."content") THEN (SELECT s."value" FROM "_isotype_20260101000000_undone_Course__values" AS s WHERE s."key" = t."id" AND s."of" = 'value' AND s."written" IS t."content") ELSE (SELECT (WITH RECURSIVE _isotype_json(_jwhole) AS MATERIALIZED (SELECT "content"),
_isotype_way0(_jfrom, _jto, _jkey) AS (VALUES (0, 1, '."n"')),
_isotype_rule(_jof, _jturn, _jop, _ja, _jb, _jc, _jv) AS (VALUES (1, 3000000, 'to text', NULL, NULL, NULL, NULL)),
_isotype_kept(_jof, _jkeys) AS (VALUES (0, '["n"]')),
_isotype_place(_jpath, _jnow, _jnode, _jdepth) AS (
    SELECT '$', '$', 0, 0 FROM _isotype_json WHERE json_valid(_jwhole) AND NOT EXISTS (SELECT 1 FROM json_tree(_jwhole) WHERE "key" IS NOT NULL GROUP BY "parent", "key" HAVING count(*) > 1)
    UNION ALL
    SELECT _jpath || _jkey, _jnow || _jkey, _jto, _jdepth + 1 FROM _isotype_place JOIN _isotype_json JOIN _isotype_way0 ON _jfrom = _jnode WHERE json_type(_jwhole, _jpath || _jkey) IS NOT NULL
),
_isotype_list(_jlist) AS (
    SELECT json_group_array(json_array(_jop, _jpath, _ja, _jb, _jc, _jv)) FROM (
        SELECT * FROM (
        SELECT _jnow AS _jpath, _jdepth, _jturn, _jop, _ja, _jb, _jc, _jv
        FROM _isotype_place JOIN _isotype_json JOIN _isotype_rule ON _jof = _jnode
        WHERE CASE _jop
            WHEN 'drop' THEN json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _ja) IS NOT NULL
            WHEN 'to text' THEN json_type(_jwhole, _jpath) IN ('integer', 'real') END
        UNION ALL
        SELECT _jnow || substr(_isotype_item."fullkey", length(_isotype_place._jpath) + 1) AS _jpath, _jdepth, 2000000 AS _jturn, 'drop' AS _jop, '' AS _ja, NULL AS _jb, NULL AS _jc, NULL AS _jv
        FROM _isotype_place JOIN _isotype_json JOIN _isotype_kept ON _jof = _jnode, json_each(_jwhole, _jpath) AS _isotype_item
        WHERE json_type(_jwhole, _jpath) = 'object' AND _isotype_item."key" NOT IN (SELECT "value" FROM json_each(_jkeys))
        ) ORDER BY _jop <> 'take', CASE _jop WHEN 'take' THEN _jdepth ELSE -_jdepth END, _jturn, _jpath
    )
),
_isotype_fold(_jat, _jlist, _jdoc, _jop, _jpath, _ja, _jb, _jc, _jv) AS (
    SELECT 0, _jlist, _jwhole, json_extract(_jlist, '$[' || 0 || '][0]'), json_extract(_jlist, '$[' || 0 || '][1]'), json_extract(_jlist, '$[' || 0 || '][2]'), json_extract(_jlist, '$[' || 0 || '][3]'), json_extract(_jlist, '$[' || 0 || '][4]'), json_extract(_jlist, '$[' || 0 || '][5]') FROM _isotype_json JOIN _isotype_list
    UNION ALL
    SELECT _jat + 1, _jlist, CASE _jop
        WHEN 'drop' THEN json_remove(_jdoc, _jpath || _ja)
        WHEN 'to text' THEN CASE WHEN json_extract(_jdoc, _jpath) = CAST(json_extract(_jdoc, _jpath) AS INTEGER) AND json_extract(_jdoc, _jpath) BETWEEN -9007199254740991 AND 9007199254740991
            THEN json_set(_jdoc, _jpath, CAST(CAST(json_extract(_jdoc, _jpath) AS INTEGER) AS TEXT)) ELSE _jdoc END
        ELSE _jdoc END, json_extract(_jlist, '$[' || (_jat + 1) || '][0]'), json_extract(_jlist, '$[' || (_jat + 1) || '][1]'), json_extract(_jlist, '$[' || (_jat + 1) || '][2]'), json_extract(_jlist, '$[' || (_jat + 1) || '][3]'), json_extract(_jlist, '$[' || (_jat + 1) || '][4]'), json_extract(_jlist, '$[' || (_jat + 1) || '][5]')
    FROM _isotype_fold WHERE _jop IS NOT NULL
)
SELECT _jdoc FROM _isotype_fold WHERE _jop IS NULL) FROM (SELECT t."id" AS "id", t."content" AS "content", t."value" AS "value") AS "Lesson") END AS TEXT) AS "value" FROM "Lesson" AS t) AS t WHERE t."value" IS NOT NULL GROUP BY t."value" HAVING count(*) > 1))))
WHERE "names" IS NOT NULL;

-- Views, triggers and keys of others follow when names change.
PRAGMA legacy_alter_table = OFF;

ALTER TABLE "Lesson" RENAME TO "Course";

ALTER TABLE "Course" RENAME COLUMN "content" TO "_isotype_name_1";

ALTER TABLE "Course" RENAME COLUMN "value" TO "content";

ALTER TABLE "Course" RENAME COLUMN "_isotype_name_1" TO "value";

-- Triggers and indexes that others made stand aside and come back at the end.
CREATE TEMP TABLE "_isotype_others" AS SELECT type, name, tbl_name, rootpage, sql, iif(type = 'index', '_isotype_room_' || rowid, NULL) AS room FROM sqlite_master
WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('Course')
   OR type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN () AND tbl_name COLLATE NOCASE IN ('Course');

CREATE TABLE "_isotype_room" ("a");

PRAGMA writable_schema = ON;

DELETE FROM sqlite_master WHERE (type, name) IN (SELECT type, name FROM temp."_isotype_others");

INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) SELECT type, room, '_isotype_room', rootpage, 'CREATE INDEX "' || room || '" ON "_isotype_room" ("a")' FROM temp."_isotype_others" WHERE type = 'index';

PRAGMA writable_schema = RESET;

-- Kept, so that the undo can bring it back.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_Lesson__values" ("key" INTEGER, "of" TEXT NOT NULL, "value", "written", PRIMARY KEY ("key", "of"));

INSERT OR REPLACE INTO "_isotype_20260101000000_Lesson__values" ("key", "of", "value", "written")
SELECT "key", 'content', "value", "written" FROM (SELECT t."id" AS "key", t."value" AS "value", (SELECT (WITH RECURSIVE _isotype_json(_jwhole) AS MATERIALIZED (SELECT "content"),
_isotype_way0(_jfrom, _jto, _jkey) AS (VALUES (0, 1, '."n"')),
_isotype_rule(_jof, _jturn, _jop, _ja, _jb, _jc, _jv) AS (VALUES (1, 3000000, 'to text', NULL, NULL, NULL, NULL)),
_isotype_kept(_jof, _jkeys) AS (VALUES (0, '["n"]')),
_isotype_place(_jpath, _jnow, _jnode, _jdepth) AS (
    SELECT '$', '$', 0, 0 FROM _isotype_json WHERE json_valid(_jwhole) AND NOT EXISTS (SELECT 1 FROM json_tree(_jwhole) WHERE "key" IS NOT NULL GROUP BY "parent", "key" HAVING count(*) > 1)
    UNION ALL
    SELECT _jpath || _jkey, _jnow || _jkey, _jto, _jdepth + 1 FROM _isotype_place JOIN _isotype_json JOIN _isotype_way0 ON _jfrom = _jnode WHERE json_type(_jwhole, _jpath || _jkey) IS NOT NULL
),
_isotype_list(_jlist) AS (
    SELECT json_group_array(json_array(_jop, _jpath, _ja, _jb, _jc, _jv)) FROM (
        SELECT * FROM (
        SELECT _jnow AS _jpath, _jdepth, _jturn, _jop, _ja, _jb, _jc, _jv
        FROM _isotype_place JOIN _isotype_json JOIN _isotype_rule ON _jof = _jnode
        WHERE CASE _jop
            WHEN 'drop' THEN json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _ja) IS NOT NULL
            WHEN 'to text' THEN json_type(_jwhole, _jpath) IN ('integer', 'real') END
        UNION ALL
        SELECT _jnow || substr(_isotype_item."fullkey", length(_isotype_place._jpath) + 1) AS _jpath, _jdepth, 2000000 AS _jturn, 'drop' AS _jop, '' AS _ja, NULL AS _jb, NULL AS _jc, NULL AS _jv
        FROM _isotype_place JOIN _isotype_json JOIN _isotype_kept ON _jof = _jnode, json_each(_jwhole, _jpath) AS _isotype_item
        WHERE json_type(_jwhole, _jpath) = 'object' AND _isotype_item."key" NOT IN (SELECT "value" FROM json_each(_jkeys))
        ) ORDER BY _jop <> 'take', CASE _jop WHEN 'take' THEN _jdepth ELSE -_jdepth END, _jturn, _jpath
    )
),
_isotype_fold(_jat, _jlist, _jdoc, _jop, _jpath, _ja, _jb, _jc, _jv) AS (
    SELECT 0, _jlist, _jwhole, json_extract(_jlist, '$[' || 0 || '][0]'), json_extract(_jlist, '$[' || 0 || '][1]'), json_extract(_jlist, '$[' || 0 || '][2]'), json_extract(_jlist, '$[' || 0 || '][3]'), json_extract(_jlist, '$[' || 0 || '][4]'), json_extract(_jlist, '$[' || 0 || '][5]') FROM _isotype_json JOIN _isotype_list
    UNION ALL
    SELECT _jat + 1, _jlist, CASE _jop
        WHEN 'drop' THEN json_remove(_jdoc, _jpath || _ja)
        WHEN 'to text' THEN CASE WHEN json_extract(_jdoc, _jpath) = CAST(json_extract(_jdoc, _jpath) AS INTEGER) AND json_extract(_jdoc, _jpath) BETWEEN -9007199254740991 AND 9007199254740991
            THEN json_set(_jdoc, _jpath, CAST(CAST(json_extract(_jdoc, _jpath) AS INTEGER) AS TEXT)) ELSE _jdoc END
        ELSE _jdoc END, json_extract(_jlist, '$[' || (_jat + 1) || '][0]'), json_extract(_jlist, '$[' || (_jat + 1) || '][1]'), json_extract(_jlist, '$[' || (_jat + 1) || '][2]'), json_extract(_jlist, '$[' || (_jat + 1) || '][3]'), json_extract(_jlist, '$[' || (_jat + 1) || '][4]'), json_extract(_jlist, '$[' || (_jat + 1) || '][5]')
    FROM _isotype_fold WHERE _jop IS NOT NULL
)
SELECT _jdoc FROM _isotype_fold WHERE _jop IS NULL) FROM (SELECT t."id" AS "id", t."value" AS "content", t."content" AS "value") AS "Lesson") AS "written" FROM "Course" AS t WHERE t."value" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "_isotype_20260101000000_undone_Course__values" AS s WHERE s."key" = t."id" AND s."of" = 'value' AND s."written" IS t."value") LIMIT -1)
WHERE "written" IS NOT "value";

-- Course is made anew: no ALTER TABLE of SQLite leads there.
CREATE TABLE "_isotype_new_Course" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "value" TEXT NOT NULL,
    "content" INTEGER NOT NULL,
    CONSTRAINT "Course_value_check" CHECK (json_valid("value") AND json_type("value") IS 'object')
);

INSERT INTO "_isotype_new_Course" ("id", "value", "content")
SELECT t."id", CASE WHEN EXISTS (SELECT 1 FROM "_isotype_20260101000000_undone_Course__values" AS s WHERE s."key" = t."id" AND s."of" = 'value' AND s."written" IS t."value") THEN (SELECT s."value" FROM "_isotype_20260101000000_undone_Course__values" AS s WHERE s."key" = t."id" AND s."of" = 'value' AND s."written" IS t."value") ELSE coalesce((SELECT s."written" FROM "_isotype_20260101000000_Lesson__values" AS s WHERE s."key" = t."id" AND s."of" = 'content'), t."value") END, t."content"
FROM "Course" AS t;

-- Numbers go on where they were.
DELETE FROM sqlite_sequence WHERE name = '_isotype_new_Course';

INSERT INTO sqlite_sequence (name, seq) SELECT '_isotype_new_Course', seq FROM sqlite_sequence WHERE name = 'Course';

-- Views and triggers of others mean the new table by the old name: they are not rewritten.
PRAGMA legacy_alter_table = ON;

DROP TABLE "Course";

ALTER TABLE "_isotype_new_Course" RENAME TO "Course";

PRAGMA legacy_alter_table = OFF;

-- What others made comes back: triggers as they were, indexes filled anew.
UPDATE temp."_isotype_others" SET rootpage = m.rootpage FROM sqlite_master AS m WHERE m.type = 'index' AND m.name = room;

PRAGMA writable_schema = ON;

DELETE FROM sqlite_master WHERE type = 'index' AND name IN (SELECT room FROM temp."_isotype_others");

INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) SELECT type, name, tbl_name, rootpage, sql FROM temp."_isotype_others";

PRAGMA writable_schema = RESET;

REINDEX main."Course";

DROP TABLE "_isotype_room";

DROP TABLE temp."_isotype_others";

DROP TABLE "_isotype_20260101000000_undone_Course__values";
