-- 20260101000001_documents_undone_with_new_values_stops_2_backfill_lesson_content for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 2 of 20260101000000_documents_undone_with_new_values_stops; after
--          20260101000000_documents_undone_with_new_values_stops_1_expand_lesson_content.
-- Undoes:  brings the documents of Lesson.content to their current form.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Lesson"') AND attname = '_isotype_20260101000000_content' AND NOT attisdropped) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Lesson.content: what the migration kept of it is gone, as after `isotype migrate purge`; without it this undo would lose data';
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "Lesson" WHERE position('_isotype_no_way_back' IN (CASE WHEN "_isotype_20260101000000_content" IS NOT NULL AND "content"::text IS NOT DISTINCT FROM "_isotype_20260101000000_content__became" THEN "_isotype_20260101000000_content"::JSONB ELSE ((WITH RECURSIVE _isotype_place(_jpath, _jvalue, _jnode) AS (
        SELECT '{}'::text[], "content"::jsonb, 0
        UNION ALL
        SELECT _isotype_held.* FROM _isotype_place CROSS JOIN LATERAL (
            SELECT _jpath || _jkey, _jvalue -> _jkey, _jto FROM (VALUES (0, 1, 'tags'), (0, 2, 'level'), (0, 3, 'part'), (0, 5, 'kept')) AS _isotype_way(_jfrom, _jto, _jkey) WHERE _jfrom = _jnode AND (_jvalue -> _jkey) IS NOT NULL
            UNION ALL
            SELECT _jpath, _jvalue, _jto FROM (VALUES (3, 4, ARRAY['kind']::text[], ARRAY['quiz']::text[]), (3, 7, ARRAY['kind']::text[], ARRAY['_isotype_no_way_back', 'note']::text[]), (5, 4, ARRAY['kind']::text[], ARRAY['quiz']::text[])) AS _isotype_way(_jfrom, _jto, _jkeys, _jtags) WHERE _jfrom = _jnode AND coalesce(_jvalue -> _jkeys[1], _jvalue -> _jkeys[2]) IN (SELECT to_jsonb(_jtag) FROM unnest(_jtags) AS _isotype_tag(_jtag))
        ) AS _isotype_held
    ),
    _isotype_edit AS MATERIALIZED (
        SELECT row_number() OVER (ORDER BY _jop <> 'take', CASE _jop WHEN 'take' THEN cardinality(_jpath) ELSE -cardinality(_jpath) END, _jturn, _jpath) AS _jat, _jpath, _jop, _ja, _jb, _jv::jsonb AS _jv
        FROM (
            SELECT _jpath, _jturn, _jop, _ja, _jb, _jv
            FROM _isotype_place JOIN (VALUES (0, 1000000, 'fill null', NULL::text[], ARRAY['gone']::text[], '"_isotype_no_way_back"'), (1, 5000001, 'unwrap', NULL::text[], NULL::text[], NULL), (2, 3000002, 'texts', ARRAY['high']::text[], NULL::text[], '"_isotype_no_way_back"'), (7, 4000003, 'text', NULL::text[], ARRAY['kind']::text[], '"_isotype_no_way_back"'), (4, 1000004, 'fill null', NULL::text[], ARRAY['points']::text[], '"_isotype_no_way_back"')) AS _isotype_rule(_jnode, _jturn, _jop, _ja, _jb, _jv) ON _isotype_rule._jnode = _isotype_place._jnode
            WHERE CASE _jop
                WHEN 'fill null' THEN jsonb_typeof(_jvalue) = 'object' AND coalesce(_jvalue #> _jb, 'null') = 'null'
                WHEN 'text' THEN jsonb_typeof(_jvalue) = 'object'
                WHEN 'texts' THEN _jvalue = to_jsonb(_ja[1])
                WHEN 'unwrap' THEN jsonb_typeof(_jvalue) = 'array' END
        ) AS _isotype_found
    ),
    _isotype_fold(_jat, _jdoc) AS (
        SELECT 0::bigint, "content"::jsonb
        UNION ALL
        SELECT _isotype_edit._jat, CASE _jop
            WHEN 'fill null' THEN CASE WHEN coalesce(_jdoc #> (_jpath || _jb), 'null') = 'null' THEN jsonb_set(_jdoc, _jpath || _jb, _jv) ELSE _jdoc END
            WHEN 'text' THEN jsonb_set(_jdoc, _jpath || _jb, _jv)
            WHEN 'texts' THEN CASE WHEN _jpath = '{}' THEN _jv ELSE jsonb_set(_jdoc, _jpath, _jv) END
            WHEN 'unwrap' THEN CASE jsonb_array_length(_jdoc #> _jpath) WHEN 1 THEN CASE WHEN _jpath = '{}' THEN (_jdoc #> _jpath) -> 0 ELSE jsonb_set(_jdoc, _jpath, (_jdoc #> _jpath) -> 0) END ELSE CASE WHEN _jpath = '{}' THEN '{"_isotype_no_way_back": true}'::jsonb ELSE jsonb_set(_jdoc, _jpath, '{"_isotype_no_way_back": true}'::jsonb) END END
            ELSE _jdoc END
        FROM _isotype_fold JOIN _isotype_edit ON _isotype_edit._jat = _isotype_fold._jat + 1
    )
    SELECT _jdoc FROM _isotype_fold ORDER BY _jat DESC LIMIT 1)::JSONB)::JSONB END)::text) > 0;
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Lesson" WHERE position('_isotype_no_way_back' IN (CASE WHEN "_isotype_20260101000000_content" IS NOT NULL AND "content"::text IS NOT DISTINCT FROM "_isotype_20260101000000_content__became" THEN "_isotype_20260101000000_content"::JSONB ELSE ((WITH RECURSIVE _isotype_place(_jpath, _jvalue, _jnode) AS (
        SELECT '{}'::text[], "content"::jsonb, 0
        UNION ALL
        SELECT _isotype_held.* FROM _isotype_place CROSS JOIN LATERAL (
            SELECT _jpath || _jkey, _jvalue -> _jkey, _jto FROM (VALUES (0, 1, 'tags'), (0, 2, 'level'), (0, 3, 'part'), (0, 5, 'kept')) AS _isotype_way(_jfrom, _jto, _jkey) WHERE _jfrom = _jnode AND (_jvalue -> _jkey) IS NOT NULL
            UNION ALL
            SELECT _jpath, _jvalue, _jto FROM (VALUES (3, 4, ARRAY['kind']::text[], ARRAY['quiz']::text[]), (3, 7, ARRAY['kind']::text[], ARRAY['_isotype_no_way_back', 'note']::text[]), (5, 4, ARRAY['kind']::text[], ARRAY['quiz']::text[])) AS _isotype_way(_jfrom, _jto, _jkeys, _jtags) WHERE _jfrom = _jnode AND coalesce(_jvalue -> _jkeys[1], _jvalue -> _jkeys[2]) IN (SELECT to_jsonb(_jtag) FROM unnest(_jtags) AS _isotype_tag(_jtag))
        ) AS _isotype_held
    ),
    _isotype_edit AS MATERIALIZED (
        SELECT row_number() OVER (ORDER BY _jop <> 'take', CASE _jop WHEN 'take' THEN cardinality(_jpath) ELSE -cardinality(_jpath) END, _jturn, _jpath) AS _jat, _jpath, _jop, _ja, _jb, _jv::jsonb AS _jv
        FROM (
            SELECT _jpath, _jturn, _jop, _ja, _jb, _jv
            FROM _isotype_place JOIN (VALUES (0, 1000000, 'fill null', NULL::text[], ARRAY['gone']::text[], '"_isotype_no_way_back"'), (1, 5000001, 'unwrap', NULL::text[], NULL::text[], NULL), (2, 3000002, 'texts', ARRAY['high']::text[], NULL::text[], '"_isotype_no_way_back"'), (7, 4000003, 'text', NULL::text[], ARRAY['kind']::text[], '"_isotype_no_way_back"'), (4, 1000004, 'fill null', NULL::text[], ARRAY['points']::text[], '"_isotype_no_way_back"')) AS _isotype_rule(_jnode, _jturn, _jop, _ja, _jb, _jv) ON _isotype_rule._jnode = _isotype_place._jnode
            WHERE CASE _jop
                WHEN 'fill null' THEN jsonb_typeof(_jvalue) = 'object' AND coalesce(_jvalue #> _jb, 'null') = 'null'
                WHEN 'text' THEN jsonb_typeof(_jvalue) = 'object'
                WHEN 'texts' THEN _jvalue = to_jsonb(_ja[1])
                WHEN 'unwrap' THEN jsonb_typeof(_jvalue) = 'array' END
        ) AS _isotype_found
    ),
    _isotype_fold(_jat, _jdoc) AS (
        SELECT 0::bigint, "content"::jsonb
        UNION ALL
        SELECT _isotype_edit._jat, CASE _jop
            WHEN 'fill null' THEN CASE WHEN coalesce(_jdoc #> (_jpath || _jb), 'null') = 'null' THEN jsonb_set(_jdoc, _jpath || _jb, _jv) ELSE _jdoc END
            WHEN 'text' THEN jsonb_set(_jdoc, _jpath || _jb, _jv)
            WHEN 'texts' THEN CASE WHEN _jpath = '{}' THEN _jv ELSE jsonb_set(_jdoc, _jpath, _jv) END
            WHEN 'unwrap' THEN CASE jsonb_array_length(_jdoc #> _jpath) WHEN 1 THEN CASE WHEN _jpath = '{}' THEN (_jdoc #> _jpath) -> 0 ELSE jsonb_set(_jdoc, _jpath, (_jdoc #> _jpath) -> 0) END ELSE CASE WHEN _jpath = '{}' THEN '{"_isotype_no_way_back": true}'::jsonb ELSE jsonb_set(_jdoc, _jpath, '{"_isotype_no_way_back": true}'::jsonb) END END
            ELSE _jdoc END
        FROM _isotype_fold JOIN _isotype_edit ON _isotype_edit._jat = _isotype_fold._jat + 1
    )
    SELECT _jdoc FROM _isotype_fold ORDER BY _jat DESC LIMIT 1)::JSONB)::JSONB END)::text) > 0 ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Lesson.content: ' || found || CASE found WHEN 1 THEN ' row holds a document' ELSE ' rows hold documents' END || ' (id ' || named || ') for which the earlier form has no place; change or delete what came since';
    END IF;
END
$isotype$;

ALTER TABLE "Lesson" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_undone_content" text, ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_undone_content__became" text;
