-- 20260101000002_documents_rewritten_in_a_renamed_column_3_contract_lesson for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 3 of 20260101000000_documents_rewritten_in_a_renamed_column; after
--          20260101000001_documents_rewritten_in_a_renamed_column_2_backfill_lesson_content.
-- Undoes:  renames the table Lesson to Course.
--          renames the column Course._isotype_20260101000000__column0 to value.
--          renames the column Course.value to content.
--          renames the column Course.content to _isotype_20260101000000__column0.
--          renames Lesson_pkey to Course_pkey.
--          renames Lesson_content_check to Course_value_check.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Course"') AND attname = '_isotype_20260101000000_content' AND NOT attisdropped) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Course.value: what the migration kept of it is gone, as after `isotype migrate purge`; without it this undo would lose data';
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "Course" WHERE position('_isotype_no_way_back' IN (CASE WHEN "_isotype_20260101000000_content" IS NOT NULL AND "value"::text IS NOT DISTINCT FROM "_isotype_20260101000000_content__became" THEN "_isotype_20260101000000_content"::JSONB ELSE ((WITH RECURSIVE _isotype_place(_jpath, _jvalue, _jnode) AS (
        SELECT '{}'::text[], "value"::jsonb, 0
        UNION ALL
        SELECT _isotype_held.* FROM _isotype_place CROSS JOIN LATERAL (
            SELECT _jpath || _jkey, _jvalue -> _jkey, _jto FROM (VALUES (0, 1, 'n')) AS _isotype_way(_jfrom, _jto, _jkey) WHERE _jfrom = _jnode AND (_jvalue -> _jkey) IS NOT NULL
        ) AS _isotype_held
    ),
    _isotype_edit AS MATERIALIZED (
        SELECT row_number() OVER (ORDER BY _jop <> 'take', CASE _jop WHEN 'take' THEN cardinality(_jpath) ELSE -cardinality(_jpath) END, _jturn, _jpath) AS _jat, _jpath, _jop, _ja, _jb, _jv::jsonb AS _jv
        FROM (
            SELECT _jpath, _jturn, _jop, _ja, _jb, _jv
            FROM _isotype_place JOIN (VALUES (1, 3000000, 'to number', NULL::text[], NULL::text[], NULL)) AS _isotype_rule(_jnode, _jturn, _jop, _ja, _jb, _jv) ON _isotype_rule._jnode = _isotype_place._jnode
            WHERE CASE _jop
                WHEN 'to number' THEN jsonb_typeof(_jvalue) = 'string' END
        ) AS _isotype_found
    ),
    _isotype_fold(_jat, _jdoc) AS (
        SELECT 0::bigint, "value"::jsonb
        UNION ALL
        SELECT _isotype_edit._jat, CASE _jop
            WHEN 'to number' THEN CASE WHEN _jdoc #>> _jpath ~ '^(0|-?[1-9][0-9]{0,9})$' THEN
                CASE WHEN (_jdoc #>> _jpath)::bigint BETWEEN -2147483648 AND 2147483647 THEN CASE WHEN _jpath = '{}' THEN to_jsonb((_jdoc #>> _jpath)::bigint) ELSE jsonb_set(_jdoc, _jpath, to_jsonb((_jdoc #>> _jpath)::bigint)) END ELSE CASE WHEN _jpath = '{}' THEN '{"_isotype_no_way_back": true}'::jsonb ELSE jsonb_set(_jdoc, _jpath, '{"_isotype_no_way_back": true}'::jsonb) END END ELSE CASE WHEN _jpath = '{}' THEN '{"_isotype_no_way_back": true}'::jsonb ELSE jsonb_set(_jdoc, _jpath, '{"_isotype_no_way_back": true}'::jsonb) END END
            ELSE _jdoc END
        FROM _isotype_fold JOIN _isotype_edit ON _isotype_edit._jat = _isotype_fold._jat + 1
    )
    SELECT _jdoc FROM _isotype_fold ORDER BY _jat DESC LIMIT 1)::JSONB)::JSONB END)::text) > 0;
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Course" WHERE position('_isotype_no_way_back' IN (CASE WHEN "_isotype_20260101000000_content" IS NOT NULL AND "value"::text IS NOT DISTINCT FROM "_isotype_20260101000000_content__became" THEN "_isotype_20260101000000_content"::JSONB ELSE ((WITH RECURSIVE _isotype_place(_jpath, _jvalue, _jnode) AS (
        SELECT '{}'::text[], "value"::jsonb, 0
        UNION ALL
        SELECT _isotype_held.* FROM _isotype_place CROSS JOIN LATERAL (
            SELECT _jpath || _jkey, _jvalue -> _jkey, _jto FROM (VALUES (0, 1, 'n')) AS _isotype_way(_jfrom, _jto, _jkey) WHERE _jfrom = _jnode AND (_jvalue -> _jkey) IS NOT NULL
        ) AS _isotype_held
    ),
    _isotype_edit AS MATERIALIZED (
        SELECT row_number() OVER (ORDER BY _jop <> 'take', CASE _jop WHEN 'take' THEN cardinality(_jpath) ELSE -cardinality(_jpath) END, _jturn, _jpath) AS _jat, _jpath, _jop, _ja, _jb, _jv::jsonb AS _jv
        FROM (
            SELECT _jpath, _jturn, _jop, _ja, _jb, _jv
            FROM _isotype_place JOIN (VALUES (1, 3000000, 'to number', NULL::text[], NULL::text[], NULL)) AS _isotype_rule(_jnode, _jturn, _jop, _ja, _jb, _jv) ON _isotype_rule._jnode = _isotype_place._jnode
            WHERE CASE _jop
                WHEN 'to number' THEN jsonb_typeof(_jvalue) = 'string' END
        ) AS _isotype_found
    ),
    _isotype_fold(_jat, _jdoc) AS (
        SELECT 0::bigint, "value"::jsonb
        UNION ALL
        SELECT _isotype_edit._jat, CASE _jop
            WHEN 'to number' THEN CASE WHEN _jdoc #>> _jpath ~ '^(0|-?[1-9][0-9]{0,9})$' THEN
                CASE WHEN (_jdoc #>> _jpath)::bigint BETWEEN -2147483648 AND 2147483647 THEN CASE WHEN _jpath = '{}' THEN to_jsonb((_jdoc #>> _jpath)::bigint) ELSE jsonb_set(_jdoc, _jpath, to_jsonb((_jdoc #>> _jpath)::bigint)) END ELSE CASE WHEN _jpath = '{}' THEN '{"_isotype_no_way_back": true}'::jsonb ELSE jsonb_set(_jdoc, _jpath, '{"_isotype_no_way_back": true}'::jsonb) END END ELSE CASE WHEN _jpath = '{}' THEN '{"_isotype_no_way_back": true}'::jsonb ELSE jsonb_set(_jdoc, _jpath, '{"_isotype_no_way_back": true}'::jsonb) END END
            ELSE _jdoc END
        FROM _isotype_fold JOIN _isotype_edit ON _isotype_edit._jat = _isotype_fold._jat + 1
    )
    SELECT _jdoc FROM _isotype_fold ORDER BY _jat DESC LIMIT 1)::JSONB)::JSONB END)::text) > 0 ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Lesson.content: ' || found || CASE found WHEN 1 THEN ' row holds a document' ELSE ' rows hold documents' END || ' (id ' || named || ') for which the earlier form has no place; change or delete what came since';
    END IF;
END
$isotype$;

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-table
ALTER TABLE "Course" RENAME TO "Lesson";

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "Lesson" RENAME COLUMN "value" TO "_isotype_20260101000000__column0";

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "Lesson" RENAME COLUMN "content" TO "value";

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "Lesson" RENAME COLUMN "_isotype_20260101000000__column0" TO "content";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "Course_pkey" RENAME TO "Lesson_pkey";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TABLE "Lesson" RENAME CONSTRAINT "Course_value_check" TO "Lesson_content_check";
