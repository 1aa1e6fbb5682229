-- no-transaction
-- 20260101000000_documents_undone_with_new_values_stops_1_expand_lesson_content for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 2 of 20260101000000_documents_undone_with_new_values_stops; before
--          20260101000001_documents_undone_with_new_values_stops_2_backfill_lesson_content.
-- Undoes:  makes room for what Lesson.content held.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- A hundred pages at a time. Run it again after an interruption: it goes on where a row has what it got.
DO $isotype$
#variable_conflict use_column
DECLARE
    isotype_first bigint;
    isotype_pages bigint;
    named text;
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Lesson"') AND attname = '_isotype_20260101000000_content' AND NOT attisdropped) THEN
        isotype_first := 0;
        isotype_pages := pg_relation_size('"Lesson"'::regclass) / current_setting('block_size')::bigint;
        WHILE isotype_first <= isotype_pages LOOP
            PERFORM set_config('application_name', format('isotype: %s %% of %s pages', isotype_first * 100 / greatest(isotype_pages, 1), isotype_pages), true);
            PERFORM set_config('jit', 'off', true);
            IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Lesson"') AND attname = '_isotype_20260101000000_undone_content' AND NOT attisdropped) THEN
                UPDATE "Lesson" SET "_isotype_20260101000000_undone_content" = mapped.held, "_isotype_20260101000000_undone_content__became" = mapped.value::text, "content" = mapped.value
                FROM (SELECT ctid AS place, "content"::text AS held, ((WITH RECURSIVE _isotype_place(_jpath, _jvalue, _jnode) AS (
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
                SELECT _jdoc FROM _isotype_fold ORDER BY _jat DESC LIMIT 1)::JSONB)::JSONB AS value FROM "Lesson" WHERE "content" IS NOT NULL AND ("_isotype_20260101000000_content" IS NULL OR "_isotype_20260101000000_content__became" IS NOT NULL) AND ("_isotype_20260101000000_content" IS NULL OR "content"::text IS DISTINCT FROM "_isotype_20260101000000_content__became") AND ("_isotype_20260101000000_undone_content" IS NULL OR "content"::text IS DISTINCT FROM "_isotype_20260101000000_undone_content__became") AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 100)::tid OFFSET 0) AS mapped
                WHERE "Lesson".ctid = mapped.place AND mapped.value IS DISTINCT FROM "Lesson"."content" AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 100)::tid AND NOT position('_isotype_no_way_back' IN (mapped.value)::text) > 0;
            END IF;
            UPDATE "Lesson" SET "content" = "_isotype_20260101000000_content"::JSONB, "_isotype_20260101000000_content__became" = NULL WHERE "_isotype_20260101000000_content" IS NOT NULL AND "content"::text IS NOT DISTINCT FROM "_isotype_20260101000000_content__became" AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 100)::tid;
            COMMIT;
            isotype_first := isotype_first + 100;
        END LOOP;
        IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Lesson"') AND attname = '_isotype_20260101000000_undone_content' AND NOT attisdropped) THEN
            SELECT string_agg(place, ', ') INTO named FROM (SELECT ctid::text AS place FROM "Lesson" WHERE "content" IS NOT NULL AND ("_isotype_20260101000000_content" IS NULL OR "_isotype_20260101000000_content__became" IS NOT NULL) AND ("_isotype_20260101000000_content" IS NULL OR "content"::text IS DISTINCT FROM "_isotype_20260101000000_content__became") AND ("_isotype_20260101000000_undone_content" IS NULL OR "content"::text IS DISTINCT FROM "_isotype_20260101000000_undone_content__became") AND position('_isotype_no_way_back' IN ((WITH RECURSIVE _isotype_place(_jpath, _jvalue, _jnode) AS (
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
            SELECT _jdoc FROM _isotype_fold ORDER BY _jat DESC LIMIT 1)::JSONB)::text) > 0 ORDER BY ctid LIMIT 3) AS told;
            IF named IS NOT NULL THEN
                RAISE EXCEPTION USING MESSAGE = 'isotype: Lesson.content: rows came while others were undone (ctid ' || named || ') for which the earlier form has no place; change or delete what came since, and undo it again';
            END IF;
        END IF;
        PERFORM set_config('lock_timeout', '2s', true);
        ALTER TABLE "Lesson" DROP COLUMN "_isotype_20260101000000_content", DROP COLUMN "_isotype_20260101000000_content__became";
        COMMIT;
    END IF;
END
$isotype$;
