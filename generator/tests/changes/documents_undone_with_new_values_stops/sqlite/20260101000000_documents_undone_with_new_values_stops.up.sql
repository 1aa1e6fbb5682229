-- 20260101000000_documents_undone_with_new_values_stops for SQLite, made by isotype from schema.prisma.
--
-- What:    changes Lesson: brings the documents of content to their current form.
-- Cost:    rows are written where they stand; writers wait.
-- Differs: on PostgreSQL the same change is 2 parts: expand_lesson_content, backfill_lesson_content.

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
        AND EXISTS (SELECT 1 FROM (SELECT CAST(CASE WHEN EXISTS (SELECT 1 FROM "_isotype_20260101000000_undone_Lesson__values" AS s WHERE s."key" = t."id" AND s."of" = 'content' AND s."written" IS t."content") THEN (SELECT s."value" FROM "_isotype_20260101000000_undone_Lesson__values" AS s WHERE s."key" = t."id" AND s."of" = 'content' AND s."written" IS t."content") ELSE (SELECT (WITH RECURSIVE _isotype_json(_jwhole) AS MATERIALIZED (SELECT "content"),
_isotype_way0(_jfrom, _jto, _jkey) AS (VALUES (0, 1, '."tags"'), (0, 2, '."part"'), (0, 5, '."kept"')),
_isotype_way1(_jfrom, _jto, _jkey, _jother, _jtag) AS (VALUES (2, 3, '."kind"', NULL, 'quiz'), (2, 4, '."kind"', NULL, 'note'), (5, 6, '."kind"', NULL, 'quiz'), (5, 7, '."kind"', NULL, 'note')),
_isotype_rule(_jof, _jturn, _jop, _ja, _jb, _jc, _jv) AS (VALUES (1, 5000000, 'wrap', NULL, NULL, NULL, NULL)),
_isotype_kept(_jof, _jkeys) AS (VALUES (0, '["tags","level","part","kept"]'), (3, '["points","kind"]'), (4, '["text","kind"]'), (6, '["points","kind"]'), (7, '["text","kind"]')),
_isotype_place(_jpath, _jnow, _jnode, _jdepth) AS (
    SELECT '$', '$', 0, 0 FROM _isotype_json WHERE json_valid(_jwhole) AND NOT EXISTS (SELECT 1 FROM json_tree(_jwhole) WHERE "key" IS NOT NULL GROUP BY "parent", "key" HAVING count(*) > 1)
    UNION ALL
    SELECT _jpath || _jkey, _jnow || _jkey, _jto, _jdepth + 1 FROM _isotype_place JOIN _isotype_json JOIN _isotype_way0 ON _jfrom = _jnode WHERE json_type(_jwhole, _jpath || _jkey) IS NOT NULL
    UNION ALL
    SELECT _jpath, _jnow, _jto, _jdepth FROM _isotype_place JOIN _isotype_json JOIN _isotype_way1 ON _jfrom = _jnode WHERE json_type(_jwhole, _jpath) = 'object' AND CASE WHEN json_type(_jwhole, _jpath || _jkey) IS NOT NULL THEN json_type(_jwhole, _jpath || _jkey) = 'text' AND json_extract(_jwhole, _jpath || _jkey) = _jtag
        ELSE json_type(_jwhole, _jpath || _jother) = 'text' AND json_extract(_jwhole, _jpath || _jother) = _jtag END
),
_isotype_list(_jlist) AS (
    SELECT json_group_array(json_array(_jop, _jpath, _ja, _jb, _jc, _jv)) FROM (
        SELECT * FROM (
        SELECT _jnow AS _jpath, _jdepth, _jturn, _jop, _ja, _jb, _jc, _jv
        FROM _isotype_place JOIN _isotype_json JOIN _isotype_rule ON _jof = _jnode
        WHERE CASE _jop
            WHEN 'drop' THEN json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _ja) IS NOT NULL
            WHEN 'wrap' THEN json_type(_jwhole, _jpath) NOT IN ('array', 'null') END
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
        WHEN 'wrap' THEN json_set(_jdoc, _jpath, json_array(json(_jdoc -> _jpath)))
        ELSE _jdoc END, json_extract(_jlist, '$[' || (_jat + 1) || '][0]'), json_extract(_jlist, '$[' || (_jat + 1) || '][1]'), json_extract(_jlist, '$[' || (_jat + 1) || '][2]'), json_extract(_jlist, '$[' || (_jat + 1) || '][3]'), json_extract(_jlist, '$[' || (_jat + 1) || '][4]'), json_extract(_jlist, '$[' || (_jat + 1) || '][5]')
    FROM _isotype_fold WHERE _jop IS NOT NULL
)
SELECT _jdoc FROM _isotype_fold WHERE _jop IS NULL) FROM (SELECT t."id" AS "id", t."content" AS "content") AS "Lesson") END AS TEXT) AS "content" FROM "Lesson" AS t) AS t WHERE t."content" IS NOT NULL GROUP BY t."content" HAVING count(*) > 1))))
WHERE "names" IS NOT NULL;

-- Triggers and indexes that others made stand aside and come back at the end.
CREATE TEMP TABLE "_isotype_others" AS SELECT type, name, tbl_name, rootpage, sql, iif(type = 'index', '_isotype_room_' || rowid, NULL) AS room FROM sqlite_master
WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('Lesson');

PRAGMA writable_schema = ON;

DELETE FROM sqlite_master WHERE (type, name) IN (SELECT type, name FROM temp."_isotype_others");

PRAGMA writable_schema = RESET;

-- Kept, so that the undo can bring it back.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_Lesson__values" ("key" INTEGER, "of" TEXT NOT NULL, "value", "written", PRIMARY KEY ("key", "of"));

INSERT OR REPLACE INTO "_isotype_20260101000000_Lesson__values" ("key", "of", "value", "written")
SELECT "key", 'content', "value", "written" FROM (SELECT t."id" AS "key", t."content" AS "value", (SELECT (WITH RECURSIVE _isotype_json(_jwhole) AS MATERIALIZED (SELECT "content"),
_isotype_way0(_jfrom, _jto, _jkey) AS (VALUES (0, 1, '."tags"'), (0, 2, '."part"'), (0, 5, '."kept"')),
_isotype_way1(_jfrom, _jto, _jkey, _jother, _jtag) AS (VALUES (2, 3, '."kind"', NULL, 'quiz'), (2, 4, '."kind"', NULL, 'note'), (5, 6, '."kind"', NULL, 'quiz'), (5, 7, '."kind"', NULL, 'note')),
_isotype_rule(_jof, _jturn, _jop, _ja, _jb, _jc, _jv) AS (VALUES (1, 5000000, 'wrap', NULL, NULL, NULL, NULL)),
_isotype_kept(_jof, _jkeys) AS (VALUES (0, '["tags","level","part","kept"]'), (3, '["points","kind"]'), (4, '["text","kind"]'), (6, '["points","kind"]'), (7, '["text","kind"]')),
_isotype_place(_jpath, _jnow, _jnode, _jdepth) AS (
    SELECT '$', '$', 0, 0 FROM _isotype_json WHERE json_valid(_jwhole) AND NOT EXISTS (SELECT 1 FROM json_tree(_jwhole) WHERE "key" IS NOT NULL GROUP BY "parent", "key" HAVING count(*) > 1)
    UNION ALL
    SELECT _jpath || _jkey, _jnow || _jkey, _jto, _jdepth + 1 FROM _isotype_place JOIN _isotype_json JOIN _isotype_way0 ON _jfrom = _jnode WHERE json_type(_jwhole, _jpath || _jkey) IS NOT NULL
    UNION ALL
    SELECT _jpath, _jnow, _jto, _jdepth FROM _isotype_place JOIN _isotype_json JOIN _isotype_way1 ON _jfrom = _jnode WHERE json_type(_jwhole, _jpath) = 'object' AND CASE WHEN json_type(_jwhole, _jpath || _jkey) IS NOT NULL THEN json_type(_jwhole, _jpath || _jkey) = 'text' AND json_extract(_jwhole, _jpath || _jkey) = _jtag
        ELSE json_type(_jwhole, _jpath || _jother) = 'text' AND json_extract(_jwhole, _jpath || _jother) = _jtag END
),
_isotype_list(_jlist) AS (
    SELECT json_group_array(json_array(_jop, _jpath, _ja, _jb, _jc, _jv)) FROM (
        SELECT * FROM (
        SELECT _jnow AS _jpath, _jdepth, _jturn, _jop, _ja, _jb, _jc, _jv
        FROM _isotype_place JOIN _isotype_json JOIN _isotype_rule ON _jof = _jnode
        WHERE CASE _jop
            WHEN 'drop' THEN json_type(_jwhole, _jpath) = 'object' AND json_type(_jwhole, _jpath || _ja) IS NOT NULL
            WHEN 'wrap' THEN json_type(_jwhole, _jpath) NOT IN ('array', 'null') END
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
        WHEN 'wrap' THEN json_set(_jdoc, _jpath, json_array(json(_jdoc -> _jpath)))
        ELSE _jdoc END, json_extract(_jlist, '$[' || (_jat + 1) || '][0]'), json_extract(_jlist, '$[' || (_jat + 1) || '][1]'), json_extract(_jlist, '$[' || (_jat + 1) || '][2]'), json_extract(_jlist, '$[' || (_jat + 1) || '][3]'), json_extract(_jlist, '$[' || (_jat + 1) || '][4]'), json_extract(_jlist, '$[' || (_jat + 1) || '][5]')
    FROM _isotype_fold WHERE _jop IS NOT NULL
)
SELECT _jdoc FROM _isotype_fold WHERE _jop IS NULL) FROM (SELECT t."id" AS "id", t."content" AS "content") AS "Lesson") AS "written" FROM "Lesson" AS t WHERE t."content" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "_isotype_20260101000000_undone_Lesson__values" AS s WHERE s."key" = t."id" AND s."of" = 'content' AND s."written" IS t."content") LIMIT -1)
WHERE "written" IS NOT "value";

UPDATE "Lesson" AS t SET "content" = CASE WHEN EXISTS (SELECT 1 FROM "_isotype_20260101000000_undone_Lesson__values" AS s WHERE s."key" = t."id" AND s."of" = 'content' AND s."written" IS t."content") THEN (SELECT s."value" FROM "_isotype_20260101000000_undone_Lesson__values" AS s WHERE s."key" = t."id" AND s."of" = 'content' AND s."written" IS t."content") ELSE coalesce((SELECT s."written" FROM "_isotype_20260101000000_Lesson__values" AS s WHERE s."key" = t."id" AND s."of" = 'content'), t."content") END
WHERE CASE WHEN EXISTS (SELECT 1 FROM "_isotype_20260101000000_undone_Lesson__values" AS s WHERE s."key" = t."id" AND s."of" = 'content' AND s."written" IS t."content") THEN (SELECT s."value" FROM "_isotype_20260101000000_undone_Lesson__values" AS s WHERE s."key" = t."id" AND s."of" = 'content' AND s."written" IS t."content") ELSE coalesce((SELECT s."written" FROM "_isotype_20260101000000_Lesson__values" AS s WHERE s."key" = t."id" AND s."of" = 'content'), t."content") END IS NOT t."content";

-- The triggers of others come back.
PRAGMA writable_schema = ON;

INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) SELECT type, name, tbl_name, rootpage, sql FROM temp."_isotype_others";

PRAGMA writable_schema = RESET;

DROP TABLE temp."_isotype_others";

DROP TABLE "_isotype_20260101000000_undone_Lesson__values";
