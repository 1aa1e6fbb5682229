-- 20260101000000_documents_rewritten_offline for SQLite, made by isotype from schema.prisma.
--
-- Options: --offline
--
-- What:    changes Lesson: brings the documents of content to their current form.
-- Cost:    rows are written where they stand; writers wait.
-- Differs: on PostgreSQL the same change is one file.

-- What an undo of this migration keeps; there is nothing before it was undone.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Lesson__values" ("key" INTEGER, "of" TEXT NOT NULL, "value", "written", PRIMARY KEY ("key", "of"));

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: this connection has temporary things under the names of tables, or on them: ' || "names" || '; drop them first, or run this with `isotype migrate up`, which has a connection of its own')
FROM (SELECT group_concat(type || ' ' || name, ', ') AS "names" FROM temp.sqlite_master
    WHERE name COLLATE NOCASE IN ('Lesson') OR tbl_name COLLATE NOCASE IN ('Lesson'))
WHERE "names" IS NOT NULL;

PRAGMA writable_schema = ON;

CREATE TEMP TABLE IF NOT EXISTS "_isotype_try" ("a");

-- A name that SQLite keeps to itself is refused where its catalog cannot be written to: that is the message.
CREATE INDEX temp."sqlite_isotype: this connection is in the defensive mode of SQLite, where triggers and indexes of others could not be brought back; run this with `isotype migrate up`, or switch the mode off (SQLITE_DBCONFIG_DEFENSIVE)" ON "_isotype_try" ("a");

DROP TABLE temp."_isotype_try";

PRAGMA writable_schema = OFF;

SELECT json_extract('{}', 'isotype: Lesson: rows get the same value, and the schema does not know these unique indexes over it: ' || "names" || '; drop them first, or give other values')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN () AND tbl_name COLLATE NOCASE IN ('Lesson') AND name IN (SELECT name FROM pragma_index_list('Lesson') WHERE "unique")
    AND ((EXISTS (SELECT 1 FROM pragma_index_xinfo(sqlite_master.name) AS x WHERE x.name = 'content' COLLATE NOCASE OR x.cid = -2 AND ' ' || lower(sql) || ' ' GLOB '*[^a-z0-9_$]content[^a-z0-9_$]*')
        AND EXISTS (SELECT 1 FROM (SELECT CAST(CASE WHEN EXISTS (SELECT 1 FROM "_isotype_20260101000000_undone_Lesson__values" AS s WHERE s."key" = t."id" AND s."of" = 'content' AND s."written" IS t."content") THEN (SELECT s."value" FROM "_isotype_20260101000000_undone_Lesson__values" AS s WHERE s."key" = t."id" AND s."of" = 'content' AND s."written" IS t."content") ELSE CASE WHEN t."content" IS NOT NULL AND (SELECT CASE WHEN json_valid("content") AND NOT EXISTS (SELECT 1 FROM json_tree("content") WHERE "key" IS NOT NULL GROUP BY "parent", "key" HAVING count(*) > 1) THEN (WITH RECURSIVE _isotype_json(_jwhole) AS MATERIALIZED (SELECT "content"),
_isotype_place(_jpath, _jnow, _jnode, _jdepth) AS (
    SELECT '$', '$', 0, 0
    UNION ALL
    SELECT _jpath || _jkey, _jnow || _jkey, _jto, _jdepth + 1 FROM _isotype_place JOIN _isotype_json JOIN (SELECT column1 AS _jfrom, column2 AS _jto, column3 AS _jkey FROM (VALUES (0, 1, '."n"'))) ON _jfrom = _jnode WHERE json_type(_jwhole, _jpath || _jkey) IS NOT NULL
),
_isotype_edit AS MATERIALIZED (
    SELECT row_number() OVER (ORDER BY _jop <> 'take', CASE _jop WHEN 'take' THEN _jdepth ELSE -_jdepth END, _jturn, _jpath) AS _jat, _jpath, _jop, _ja, _jb, _jc, _jv
    FROM (
        SELECT _jnow AS _jpath, _jdepth, _jturn, _jop, _ja, _jb, _jc, _jv
        FROM _isotype_place JOIN _isotype_json JOIN (SELECT column1 AS _jof, column2 AS _jturn, column3 AS _jop, column4 AS _ja, column5 AS _jb, column6 AS _jc, column7 AS _jv FROM (VALUES (1, 3000000, 'to text', NULL, NULL, NULL, NULL))) ON _jof = _jnode
        WHERE CASE _jop
            WHEN 'take' THEN json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _ja) IS NOT NULL AND NOT EXISTS (SELECT 1 FROM json_each(_jc) AS _isotype_key WHERE json_type(_jwhole, _jpath || '.' || json_quote(_isotype_key."value")) IS NOT NULL)
            WHEN 'move' THEN json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _ja) IS NOT NULL
            WHEN 'make' THEN json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _ja) IS NOT NULL
            WHEN 'fill' THEN json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _jb) IS NULL
            WHEN 'fill null' THEN json_type(_jwhole, _jpath) = 'object' AND coalesce(json_type(_jwhole, _jpath || _jb), 'null') = 'null'
            WHEN 'drop' THEN json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _ja) IS NOT NULL
            WHEN 'text' THEN json_type(_jwhole, _jpath) = 'object'
            WHEN 'texts' THEN json_type(_jwhole, _jpath) = 'text' AND json_extract(_jwhole, _jpath) = _ja
            WHEN 'to text' THEN json_type(_jwhole, _jpath) IN ('integer', 'real')
            WHEN 'to number' THEN json_type(_jwhole, _jpath) = 'text'
            WHEN 'wrap' THEN json_type(_jwhole, _jpath) NOT IN ('array', 'null')
            WHEN 'unwrap' THEN json_type(_jwhole, _jpath) = 'array'
            WHEN 'tag' THEN json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _ja) IS NULL AND json_type(_jwhole, _jpath || _jb) IS NULL
            ELSE json_type(_jwhole, _jpath) = 'object' AND (json_type(_jwhole, _jpath || _ja) IS NOT NULL OR json_type(_jwhole, _jpath || _jb) IS NOT NULL) END
        UNION ALL
        SELECT _jnow || substr(_isotype_item."fullkey", length(_isotype_place._jpath) + 1), _jdepth, 2000000, 'drop', '', NULL, NULL, NULL
        FROM _isotype_place JOIN _isotype_json JOIN (SELECT column1 AS _jof, column2 AS _jkeys FROM (VALUES (0, '["n"]'))) ON _jof = _jnode, json_each(_jwhole, _jpath) AS _isotype_item
        WHERE json_type(_jwhole, _jpath) = 'object' AND _isotype_item."key" NOT IN (SELECT "value" FROM json_each(_jkeys))
    )
),
_isotype_fold(_jat, _jdoc) AS (
    SELECT 0, _jwhole FROM _isotype_json
    UNION ALL
    SELECT _isotype_edit._jat, CASE _jop
        WHEN 'drop' THEN json_remove(_jdoc, _jpath || _ja)
        WHEN 'to text' THEN CASE WHEN json_extract(_jdoc, _jpath) = CAST(json_extract(_jdoc, _jpath) AS INTEGER) AND json_extract(_jdoc, _jpath) BETWEEN -9007199254740991 AND 9007199254740991
            THEN json_set(_jdoc, _jpath, CAST(CAST(json_extract(_jdoc, _jpath) AS INTEGER) AS TEXT)) ELSE _jdoc END
        ELSE _jdoc END
    FROM _isotype_fold JOIN _isotype_edit ON _isotype_edit._jat = _isotype_fold._jat + 1
)
SELECT _jdoc FROM _isotype_fold ORDER BY _jat DESC LIMIT 1) ELSE "content" END FROM (SELECT t."id" AS "id", t."content" AS "content") AS "Lesson") IS NOT t."content" THEN (SELECT CASE WHEN json_valid("content") AND NOT EXISTS (SELECT 1 FROM json_tree("content") WHERE "key" IS NOT NULL GROUP BY "parent", "key" HAVING count(*) > 1) THEN (WITH RECURSIVE _isotype_json(_jwhole) AS MATERIALIZED (SELECT "content"),
_isotype_place(_jpath, _jnow, _jnode, _jdepth) AS (
    SELECT '$', '$', 0, 0
    UNION ALL
    SELECT _jpath || _jkey, _jnow || _jkey, _jto, _jdepth + 1 FROM _isotype_place JOIN _isotype_json JOIN (SELECT column1 AS _jfrom, column2 AS _jto, column3 AS _jkey FROM (VALUES (0, 1, '."n"'))) ON _jfrom = _jnode WHERE json_type(_jwhole, _jpath || _jkey) IS NOT NULL
),
_isotype_edit AS MATERIALIZED (
    SELECT row_number() OVER (ORDER BY _jop <> 'take', CASE _jop WHEN 'take' THEN _jdepth ELSE -_jdepth END, _jturn, _jpath) AS _jat, _jpath, _jop, _ja, _jb, _jc, _jv
    FROM (
        SELECT _jnow AS _jpath, _jdepth, _jturn, _jop, _ja, _jb, _jc, _jv
        FROM _isotype_place JOIN _isotype_json JOIN (SELECT column1 AS _jof, column2 AS _jturn, column3 AS _jop, column4 AS _ja, column5 AS _jb, column6 AS _jc, column7 AS _jv FROM (VALUES (1, 3000000, 'to text', NULL, NULL, NULL, NULL))) ON _jof = _jnode
        WHERE CASE _jop
            WHEN 'take' THEN json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _ja) IS NOT NULL AND NOT EXISTS (SELECT 1 FROM json_each(_jc) AS _isotype_key WHERE json_type(_jwhole, _jpath || '.' || json_quote(_isotype_key."value")) IS NOT NULL)
            WHEN 'move' THEN json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _ja) IS NOT NULL
            WHEN 'make' THEN json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _ja) IS NOT NULL
            WHEN 'fill' THEN json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _jb) IS NULL
            WHEN 'fill null' THEN json_type(_jwhole, _jpath) = 'object' AND coalesce(json_type(_jwhole, _jpath || _jb), 'null') = 'null'
            WHEN 'drop' THEN json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _ja) IS NOT NULL
            WHEN 'text' THEN json_type(_jwhole, _jpath) = 'object'
            WHEN 'texts' THEN json_type(_jwhole, _jpath) = 'text' AND json_extract(_jwhole, _jpath) = _ja
            WHEN 'to text' THEN json_type(_jwhole, _jpath) IN ('integer', 'real')
            WHEN 'to number' THEN json_type(_jwhole, _jpath) = 'text'
            WHEN 'wrap' THEN json_type(_jwhole, _jpath) NOT IN ('array', 'null')
            WHEN 'unwrap' THEN json_type(_jwhole, _jpath) = 'array'
            WHEN 'tag' THEN json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _ja) IS NULL AND json_type(_jwhole, _jpath || _jb) IS NULL
            ELSE json_type(_jwhole, _jpath) = 'object' AND (json_type(_jwhole, _jpath || _ja) IS NOT NULL OR json_type(_jwhole, _jpath || _jb) IS NOT NULL) END
        UNION ALL
        SELECT _jnow || substr(_isotype_item."fullkey", length(_isotype_place._jpath) + 1), _jdepth, 2000000, 'drop', '', NULL, NULL, NULL
        FROM _isotype_place JOIN _isotype_json JOIN (SELECT column1 AS _jof, column2 AS _jkeys FROM (VALUES (0, '["n"]'))) ON _jof = _jnode, json_each(_jwhole, _jpath) AS _isotype_item
        WHERE json_type(_jwhole, _jpath) = 'object' AND _isotype_item."key" NOT IN (SELECT "value" FROM json_each(_jkeys))
    )
),
_isotype_fold(_jat, _jdoc) AS (
    SELECT 0, _jwhole FROM _isotype_json
    UNION ALL
    SELECT _isotype_edit._jat, CASE _jop
        WHEN 'drop' THEN json_remove(_jdoc, _jpath || _ja)
        WHEN 'to text' THEN CASE WHEN json_extract(_jdoc, _jpath) = CAST(json_extract(_jdoc, _jpath) AS INTEGER) AND json_extract(_jdoc, _jpath) BETWEEN -9007199254740991 AND 9007199254740991
            THEN json_set(_jdoc, _jpath, CAST(CAST(json_extract(_jdoc, _jpath) AS INTEGER) AS TEXT)) ELSE _jdoc END
        ELSE _jdoc END
    FROM _isotype_fold JOIN _isotype_edit ON _isotype_edit._jat = _isotype_fold._jat + 1
)
SELECT _jdoc FROM _isotype_fold ORDER BY _jat DESC LIMIT 1) ELSE "content" END FROM (SELECT t."id" AS "id", t."content" AS "content") AS "Lesson") ELSE t."content" END END AS TEXT) AS "content" FROM "Lesson" AS t) AS t WHERE t."content" IS NOT NULL GROUP BY t."content" HAVING count(*) > 1))))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Lesson.content: ' || "n" || iif("n" = 1, ' row is NULL (id ', ' rows are NULL (id ') || coalesce("keys", '') || ') after its data step, and a value is required')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT t."id" AS "key" FROM "Lesson" AS t WHERE ((t."content" IS NOT NULL AND (SELECT CASE WHEN json_valid("content") AND NOT EXISTS (SELECT 1 FROM json_tree("content") WHERE "key" IS NOT NULL GROUP BY "parent", "key" HAVING count(*) > 1) THEN (WITH RECURSIVE _isotype_json(_jwhole) AS MATERIALIZED (SELECT "content"),
_isotype_place(_jpath, _jnow, _jnode, _jdepth) AS (
    SELECT '$', '$', 0, 0
    UNION ALL
    SELECT _jpath || _jkey, _jnow || _jkey, _jto, _jdepth + 1 FROM _isotype_place JOIN _isotype_json JOIN (SELECT column1 AS _jfrom, column2 AS _jto, column3 AS _jkey FROM (VALUES (0, 1, '."n"'))) ON _jfrom = _jnode WHERE json_type(_jwhole, _jpath || _jkey) IS NOT NULL
),
_isotype_edit AS MATERIALIZED (
    SELECT row_number() OVER (ORDER BY _jop <> 'take', CASE _jop WHEN 'take' THEN _jdepth ELSE -_jdepth END, _jturn, _jpath) AS _jat, _jpath, _jop, _ja, _jb, _jc, _jv
    FROM (
        SELECT _jnow AS _jpath, _jdepth, _jturn, _jop, _ja, _jb, _jc, _jv
        FROM _isotype_place JOIN _isotype_json JOIN (SELECT column1 AS _jof, column2 AS _jturn, column3 AS _jop, column4 AS _ja, column5 AS _jb, column6 AS _jc, column7 AS _jv FROM (VALUES (1, 3000000, 'to text', NULL, NULL, NULL, NULL))) ON _jof = _jnode
        WHERE CASE _jop
            WHEN 'take' THEN json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _ja) IS NOT NULL AND NOT EXISTS (SELECT 1 FROM json_each(_jc) AS _isotype_key WHERE json_type(_jwhole, _jpath || '.' || json_quote(_isotype_key."value")) IS NOT NULL)
            WHEN 'move' THEN json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _ja) IS NOT NULL
            WHEN 'make' THEN json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _ja) IS NOT NULL
            WHEN 'fill' THEN json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _jb) IS NULL
            WHEN 'fill null' THEN json_type(_jwhole, _jpath) = 'object' AND coalesce(json_type(_jwhole, _jpath || _jb), 'null') = 'null'
            WHEN 'drop' THEN json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _ja) IS NOT NULL
            WHEN 'text' THEN json_type(_jwhole, _jpath) = 'object'
            WHEN 'texts' THEN json_type(_jwhole, _jpath) = 'text' AND json_extract(_jwhole, _jpath) = _ja
            WHEN 'to text' THEN json_type(_jwhole, _jpath) IN ('integer', 'real')
            WHEN 'to number' THEN json_type(_jwhole, _jpath) = 'text'
            WHEN 'wrap' THEN json_type(_jwhole, _jpath) NOT IN ('array', 'null')
            WHEN 'unwrap' THEN json_type(_jwhole, _jpath) = 'array'
            WHEN 'tag' THEN json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _ja) IS NULL AND json_type(_jwhole, _jpath || _jb) IS NULL
            ELSE json_type(_jwhole, _jpath) = 'object' AND (json_type(_jwhole, _jpath || _ja) IS NOT NULL OR json_type(_jwhole, _jpath || _jb) IS NOT NULL) END
        UNION ALL
        SELECT _jnow || substr(_isotype_item."fullkey", length(_isotype_place._jpath) + 1), _jdepth, 2000000, 'drop', '', NULL, NULL, NULL
        FROM _isotype_place JOIN _isotype_json JOIN (SELECT column1 AS _jof, column2 AS _jkeys FROM (VALUES (0, '["n"]'))) ON _jof = _jnode, json_each(_jwhole, _jpath) AS _isotype_item
        WHERE json_type(_jwhole, _jpath) = 'object' AND _isotype_item."key" NOT IN (SELECT "value" FROM json_each(_jkeys))
    )
),
_isotype_fold(_jat, _jdoc) AS (
    SELECT 0, _jwhole FROM _isotype_json
    UNION ALL
    SELECT _isotype_edit._jat, CASE _jop
        WHEN 'drop' THEN json_remove(_jdoc, _jpath || _ja)
        WHEN 'to text' THEN CASE WHEN json_extract(_jdoc, _jpath) = CAST(json_extract(_jdoc, _jpath) AS INTEGER) AND json_extract(_jdoc, _jpath) BETWEEN -9007199254740991 AND 9007199254740991
            THEN json_set(_jdoc, _jpath, CAST(CAST(json_extract(_jdoc, _jpath) AS INTEGER) AS TEXT)) ELSE _jdoc END
        ELSE _jdoc END
    FROM _isotype_fold JOIN _isotype_edit ON _isotype_edit._jat = _isotype_fold._jat + 1
)
SELECT _jdoc FROM _isotype_fold ORDER BY _jat DESC LIMIT 1) ELSE "content" END FROM (SELECT t."id" AS "id", t."content" AS "content") AS "Lesson") IS NOT t."content") AND (SELECT CASE WHEN json_valid("content") AND NOT EXISTS (SELECT 1 FROM json_tree("content") WHERE "key" IS NOT NULL GROUP BY "parent", "key" HAVING count(*) > 1) THEN (WITH RECURSIVE _isotype_json(_jwhole) AS MATERIALIZED (SELECT "content"),
_isotype_place(_jpath, _jnow, _jnode, _jdepth) AS (
    SELECT '$', '$', 0, 0
    UNION ALL
    SELECT _jpath || _jkey, _jnow || _jkey, _jto, _jdepth + 1 FROM _isotype_place JOIN _isotype_json JOIN (SELECT column1 AS _jfrom, column2 AS _jto, column3 AS _jkey FROM (VALUES (0, 1, '."n"'))) ON _jfrom = _jnode WHERE json_type(_jwhole, _jpath || _jkey) IS NOT NULL
),
_isotype_edit AS MATERIALIZED (
    SELECT row_number() OVER (ORDER BY _jop <> 'take', CASE _jop WHEN 'take' THEN _jdepth ELSE -_jdepth END, _jturn, _jpath) AS _jat, _jpath, _jop, _ja, _jb, _jc, _jv
    FROM (
        SELECT _jnow AS _jpath, _jdepth, _jturn, _jop, _ja, _jb, _jc, _jv
        FROM _isotype_place JOIN _isotype_json JOIN (SELECT column1 AS _jof, column2 AS _jturn, column3 AS _jop, column4 AS _ja, column5 AS _jb, column6 AS _jc, column7 AS _jv FROM (VALUES (1, 3000000, 'to text', NULL, NULL, NULL, NULL))) ON _jof = _jnode
        WHERE CASE _jop
            WHEN 'take' THEN json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _ja) IS NOT NULL AND NOT EXISTS (SELECT 1 FROM json_each(_jc) AS _isotype_key WHERE json_type(_jwhole, _jpath || '.' || json_quote(_isotype_key."value")) IS NOT NULL)
            WHEN 'move' THEN json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _ja) IS NOT NULL
            WHEN 'make' THEN json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _ja) IS NOT NULL
            WHEN 'fill' THEN json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _jb) IS NULL
            WHEN 'fill null' THEN json_type(_jwhole, _jpath) = 'object' AND coalesce(json_type(_jwhole, _jpath || _jb), 'null') = 'null'
            WHEN 'drop' THEN json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _ja) IS NOT NULL
            WHEN 'text' THEN json_type(_jwhole, _jpath) = 'object'
            WHEN 'texts' THEN json_type(_jwhole, _jpath) = 'text' AND json_extract(_jwhole, _jpath) = _ja
            WHEN 'to text' THEN json_type(_jwhole, _jpath) IN ('integer', 'real')
            WHEN 'to number' THEN json_type(_jwhole, _jpath) = 'text'
            WHEN 'wrap' THEN json_type(_jwhole, _jpath) NOT IN ('array', 'null')
            WHEN 'unwrap' THEN json_type(_jwhole, _jpath) = 'array'
            WHEN 'tag' THEN json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _ja) IS NULL AND json_type(_jwhole, _jpath || _jb) IS NULL
            ELSE json_type(_jwhole, _jpath) = 'object' AND (json_type(_jwhole, _jpath || _ja) IS NOT NULL OR json_type(_jwhole, _jpath || _jb) IS NOT NULL) END
        UNION ALL
        SELECT _jnow || substr(_isotype_item."fullkey", length(_isotype_place._jpath) + 1), _jdepth, 2000000, 'drop', '', NULL, NULL, NULL
        FROM _isotype_place JOIN _isotype_json JOIN (SELECT column1 AS _jof, column2 AS _jkeys FROM (VALUES (0, '["n"]'))) ON _jof = _jnode, json_each(_jwhole, _jpath) AS _isotype_item
        WHERE json_type(_jwhole, _jpath) = 'object' AND _isotype_item."key" NOT IN (SELECT "value" FROM json_each(_jkeys))
    )
),
_isotype_fold(_jat, _jdoc) AS (
    SELECT 0, _jwhole FROM _isotype_json
    UNION ALL
    SELECT _isotype_edit._jat, CASE _jop
        WHEN 'drop' THEN json_remove(_jdoc, _jpath || _ja)
        WHEN 'to text' THEN CASE WHEN json_extract(_jdoc, _jpath) = CAST(json_extract(_jdoc, _jpath) AS INTEGER) AND json_extract(_jdoc, _jpath) BETWEEN -9007199254740991 AND 9007199254740991
            THEN json_set(_jdoc, _jpath, CAST(CAST(json_extract(_jdoc, _jpath) AS INTEGER) AS TEXT)) ELSE _jdoc END
        ELSE _jdoc END
    FROM _isotype_fold JOIN _isotype_edit ON _isotype_edit._jat = _isotype_fold._jat + 1
)
SELECT _jdoc FROM _isotype_fold ORDER BY _jat DESC LIMIT 1) ELSE "content" END FROM (SELECT t."id" AS "id", t."content" AS "content") AS "Lesson") IS NULL) AND NOT EXISTS (SELECT 1 FROM "_isotype_20260101000000_undone_Lesson__values" AS s WHERE s."key" = t."id" AND s."of" = 'content' AND s."written" IS t."content"))))
WHERE "n" > 0;

-- Triggers and indexes that others made stand aside and come back at the end.
CREATE TEMP TABLE "_isotype_others" AS SELECT type, name, tbl_name, rootpage, sql, iif(type = 'index', '_isotype_room_' || rowid, NULL) AS room FROM sqlite_master
WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('Lesson');

PRAGMA writable_schema = ON;

DELETE FROM sqlite_master WHERE (type, name) IN (SELECT type, name FROM temp."_isotype_others");

PRAGMA writable_schema = RESET;

-- Kept, so that the undo can bring it back.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_Lesson__values" ("key" INTEGER, "of" TEXT NOT NULL, "value", "written", PRIMARY KEY ("key", "of"));

INSERT OR REPLACE INTO "_isotype_20260101000000_Lesson__values" ("key", "of", "value", "written")
SELECT t."id", 'content', t."content", (SELECT CASE WHEN json_valid("content") AND NOT EXISTS (SELECT 1 FROM json_tree("content") WHERE "key" IS NOT NULL GROUP BY "parent", "key" HAVING count(*) > 1) THEN (WITH RECURSIVE _isotype_json(_jwhole) AS MATERIALIZED (SELECT "content"),
_isotype_place(_jpath, _jnow, _jnode, _jdepth) AS (
    SELECT '$', '$', 0, 0
    UNION ALL
    SELECT _jpath || _jkey, _jnow || _jkey, _jto, _jdepth + 1 FROM _isotype_place JOIN _isotype_json JOIN (SELECT column1 AS _jfrom, column2 AS _jto, column3 AS _jkey FROM (VALUES (0, 1, '."n"'))) ON _jfrom = _jnode WHERE json_type(_jwhole, _jpath || _jkey) IS NOT NULL
),
_isotype_edit AS MATERIALIZED (
    SELECT row_number() OVER (ORDER BY _jop <> 'take', CASE _jop WHEN 'take' THEN _jdepth ELSE -_jdepth END, _jturn, _jpath) AS _jat, _jpath, _jop, _ja, _jb, _jc, _jv
    FROM (
        SELECT _jnow AS _jpath, _jdepth, _jturn, _jop, _ja, _jb, _jc, _jv
        FROM _isotype_place JOIN _isotype_json JOIN (SELECT column1 AS _jof, column2 AS _jturn, column3 AS _jop, column4 AS _ja, column5 AS _jb, column6 AS _jc, column7 AS _jv FROM (VALUES (1, 3000000, 'to text', NULL, NULL, NULL, NULL))) ON _jof = _jnode
        WHERE CASE _jop
            WHEN 'take' THEN json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _ja) IS NOT NULL AND NOT EXISTS (SELECT 1 FROM json_each(_jc) AS _isotype_key WHERE json_type(_jwhole, _jpath || '.' || json_quote(_isotype_key."value")) IS NOT NULL)
            WHEN 'move' THEN json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _ja) IS NOT NULL
            WHEN 'make' THEN json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _ja) IS NOT NULL
            WHEN 'fill' THEN json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _jb) IS NULL
            WHEN 'fill null' THEN json_type(_jwhole, _jpath) = 'object' AND coalesce(json_type(_jwhole, _jpath || _jb), 'null') = 'null'
            WHEN 'drop' THEN json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _ja) IS NOT NULL
            WHEN 'text' THEN json_type(_jwhole, _jpath) = 'object'
            WHEN 'texts' THEN json_type(_jwhole, _jpath) = 'text' AND json_extract(_jwhole, _jpath) = _ja
            WHEN 'to text' THEN json_type(_jwhole, _jpath) IN ('integer', 'real')
            WHEN 'to number' THEN json_type(_jwhole, _jpath) = 'text'
            WHEN 'wrap' THEN json_type(_jwhole, _jpath) NOT IN ('array', 'null')
            WHEN 'unwrap' THEN json_type(_jwhole, _jpath) = 'array'
            WHEN 'tag' THEN json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _ja) IS NULL AND json_type(_jwhole, _jpath || _jb) IS NULL
            ELSE json_type(_jwhole, _jpath) = 'object' AND (json_type(_jwhole, _jpath || _ja) IS NOT NULL OR json_type(_jwhole, _jpath || _jb) IS NOT NULL) END
        UNION ALL
        SELECT _jnow || substr(_isotype_item."fullkey", length(_isotype_place._jpath) + 1), _jdepth, 2000000, 'drop', '', NULL, NULL, NULL
        FROM _isotype_place JOIN _isotype_json JOIN (SELECT column1 AS _jof, column2 AS _jkeys FROM (VALUES (0, '["n"]'))) ON _jof = _jnode, json_each(_jwhole, _jpath) AS _isotype_item
        WHERE json_type(_jwhole, _jpath) = 'object' AND _isotype_item."key" NOT IN (SELECT "value" FROM json_each(_jkeys))
    )
),
_isotype_fold(_jat, _jdoc) AS (
    SELECT 0, _jwhole FROM _isotype_json
    UNION ALL
    SELECT _isotype_edit._jat, CASE _jop
        WHEN 'drop' THEN json_remove(_jdoc, _jpath || _ja)
        WHEN 'to text' THEN CASE WHEN json_extract(_jdoc, _jpath) = CAST(json_extract(_jdoc, _jpath) AS INTEGER) AND json_extract(_jdoc, _jpath) BETWEEN -9007199254740991 AND 9007199254740991
            THEN json_set(_jdoc, _jpath, CAST(CAST(json_extract(_jdoc, _jpath) AS INTEGER) AS TEXT)) ELSE _jdoc END
        ELSE _jdoc END
    FROM _isotype_fold JOIN _isotype_edit ON _isotype_edit._jat = _isotype_fold._jat + 1
)
SELECT _jdoc FROM _isotype_fold ORDER BY _jat DESC LIMIT 1) ELSE "content" END FROM (SELECT t."id" AS "id", t."content" AS "content") AS "Lesson") FROM "Lesson" AS t WHERE (t."content" IS NOT NULL AND (SELECT CASE WHEN json_valid("content") AND NOT EXISTS (SELECT 1 FROM json_tree("content") WHERE "key" IS NOT NULL GROUP BY "parent", "key" HAVING count(*) > 1) THEN (WITH RECURSIVE _isotype_json(_jwhole) AS MATERIALIZED (SELECT "content"),
_isotype_place(_jpath, _jnow, _jnode, _jdepth) AS (
    SELECT '$', '$', 0, 0
    UNION ALL
    SELECT _jpath || _jkey, _jnow || _jkey, _jto, _jdepth + 1 FROM _isotype_place JOIN _isotype_json JOIN (SELECT column1 AS _jfrom, column2 AS _jto, column3 AS _jkey FROM (VALUES (0, 1, '."n"'))) ON _jfrom = _jnode WHERE json_type(_jwhole, _jpath || _jkey) IS NOT NULL
),
_isotype_edit AS MATERIALIZED (
    SELECT row_number() OVER (ORDER BY _jop <> 'take', CASE _jop WHEN 'take' THEN _jdepth ELSE -_jdepth END, _jturn, _jpath) AS _jat, _jpath, _jop, _ja, _jb, _jc, _jv
    FROM (
        SELECT _jnow AS _jpath, _jdepth, _jturn, _jop, _ja, _jb, _jc, _jv
        FROM _isotype_place JOIN _isotype_json JOIN (SELECT column1 AS _jof, column2 AS _jturn, column3 AS _jop, column4 AS _ja, column5 AS _jb, column6 AS _jc, column7 AS _jv FROM (VALUES (1, 3000000, 'to text', NULL, NULL, NULL, NULL))) ON _jof = _jnode
        WHERE CASE _jop
            WHEN 'take' THEN json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _ja) IS NOT NULL AND NOT EXISTS (SELECT 1 FROM json_each(_jc) AS _isotype_key WHERE json_type(_jwhole, _jpath || '.' || json_quote(_isotype_key."value")) IS NOT NULL)
            WHEN 'move' THEN json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _ja) IS NOT NULL
            WHEN 'make' THEN json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _ja) IS NOT NULL
            WHEN 'fill' THEN json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _jb) IS NULL
            WHEN 'fill null' THEN json_type(_jwhole, _jpath) = 'object' AND coalesce(json_type(_jwhole, _jpath || _jb), 'null') = 'null'
            WHEN 'drop' THEN json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _ja) IS NOT NULL
            WHEN 'text' THEN json_type(_jwhole, _jpath) = 'object'
            WHEN 'texts' THEN json_type(_jwhole, _jpath) = 'text' AND json_extract(_jwhole, _jpath) = _ja
            WHEN 'to text' THEN json_type(_jwhole, _jpath) IN ('integer', 'real')
            WHEN 'to number' THEN json_type(_jwhole, _jpath) = 'text'
            WHEN 'wrap' THEN json_type(_jwhole, _jpath) NOT IN ('array', 'null')
            WHEN 'unwrap' THEN json_type(_jwhole, _jpath) = 'array'
            WHEN 'tag' THEN json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _ja) IS NULL AND json_type(_jwhole, _jpath || _jb) IS NULL
            ELSE json_type(_jwhole, _jpath) = 'object' AND (json_type(_jwhole, _jpath || _ja) IS NOT NULL OR json_type(_jwhole, _jpath || _jb) IS NOT NULL) END
        UNION ALL
        SELECT _jnow || substr(_isotype_item."fullkey", length(_isotype_place._jpath) + 1), _jdepth, 2000000, 'drop', '', NULL, NULL, NULL
        FROM _isotype_place JOIN _isotype_json JOIN (SELECT column1 AS _jof, column2 AS _jkeys FROM (VALUES (0, '["n"]'))) ON _jof = _jnode, json_each(_jwhole, _jpath) AS _isotype_item
        WHERE json_type(_jwhole, _jpath) = 'object' AND _isotype_item."key" NOT IN (SELECT "value" FROM json_each(_jkeys))
    )
),
_isotype_fold(_jat, _jdoc) AS (
    SELECT 0, _jwhole FROM _isotype_json
    UNION ALL
    SELECT _isotype_edit._jat, CASE _jop
        WHEN 'drop' THEN json_remove(_jdoc, _jpath || _ja)
        WHEN 'to text' THEN CASE WHEN json_extract(_jdoc, _jpath) = CAST(json_extract(_jdoc, _jpath) AS INTEGER) AND json_extract(_jdoc, _jpath) BETWEEN -9007199254740991 AND 9007199254740991
            THEN json_set(_jdoc, _jpath, CAST(CAST(json_extract(_jdoc, _jpath) AS INTEGER) AS TEXT)) ELSE _jdoc END
        ELSE _jdoc END
    FROM _isotype_fold JOIN _isotype_edit ON _isotype_edit._jat = _isotype_fold._jat + 1
)
SELECT _jdoc FROM _isotype_fold ORDER BY _jat DESC LIMIT 1) ELSE "content" END FROM (SELECT t."id" AS "id", t."content" AS "content") AS "Lesson") IS NOT t."content") AND NOT EXISTS (SELECT 1 FROM "_isotype_20260101000000_undone_Lesson__values" AS s WHERE s."key" = t."id" AND s."of" = 'content' AND s."written" IS t."content");

UPDATE "Lesson" AS t SET "content" = CASE WHEN EXISTS (SELECT 1 FROM "_isotype_20260101000000_undone_Lesson__values" AS s WHERE s."key" = t."id" AND s."of" = 'content' AND s."written" IS t."content") THEN (SELECT s."value" FROM "_isotype_20260101000000_undone_Lesson__values" AS s WHERE s."key" = t."id" AND s."of" = 'content' AND s."written" IS t."content") ELSE coalesce((SELECT s."written" FROM "_isotype_20260101000000_Lesson__values" AS s WHERE s."key" = t."id" AND s."of" = 'content'), t."content") END
WHERE CASE WHEN EXISTS (SELECT 1 FROM "_isotype_20260101000000_undone_Lesson__values" AS s WHERE s."key" = t."id" AND s."of" = 'content' AND s."written" IS t."content") THEN (SELECT s."value" FROM "_isotype_20260101000000_undone_Lesson__values" AS s WHERE s."key" = t."id" AND s."of" = 'content' AND s."written" IS t."content") ELSE coalesce((SELECT s."written" FROM "_isotype_20260101000000_Lesson__values" AS s WHERE s."key" = t."id" AND s."of" = 'content'), t."content") END IS NOT t."content";

-- The triggers of others come back.
PRAGMA writable_schema = ON;

INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) SELECT type, name, tbl_name, rootpage, sql FROM temp."_isotype_others";

PRAGMA writable_schema = RESET;

DROP TABLE temp."_isotype_others";

DROP TABLE "_isotype_20260101000000_undone_Lesson__values";
