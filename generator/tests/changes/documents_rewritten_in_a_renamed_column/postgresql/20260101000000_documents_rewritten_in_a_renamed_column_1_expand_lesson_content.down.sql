-- no-transaction
-- 20260101000000_documents_rewritten_in_a_renamed_column_1_expand_lesson_content for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 3 of 20260101000000_documents_rewritten_in_a_renamed_column; before
--          20260101000001_documents_rewritten_in_a_renamed_column_2_backfill_lesson_content.
-- Undoes:  makes room for what Course.value held.
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
                    SELECT 0::bigint, "content"::jsonb
                    UNION ALL
                    SELECT _isotype_edit._jat, CASE _jop
                        WHEN 'to number' THEN CASE WHEN _jdoc #>> _jpath ~ '^(0|-?[1-9][0-9]{0,9})$' THEN
                            CASE WHEN (_jdoc #>> _jpath)::bigint BETWEEN -2147483648 AND 2147483647 THEN CASE WHEN _jpath = '{}' THEN to_jsonb((_jdoc #>> _jpath)::bigint) ELSE jsonb_set(_jdoc, _jpath, to_jsonb((_jdoc #>> _jpath)::bigint)) END ELSE CASE WHEN _jpath = '{}' THEN '{"_isotype_no_way_back": true}'::jsonb ELSE jsonb_set(_jdoc, _jpath, '{"_isotype_no_way_back": true}'::jsonb) END END ELSE CASE WHEN _jpath = '{}' THEN '{"_isotype_no_way_back": true}'::jsonb ELSE jsonb_set(_jdoc, _jpath, '{"_isotype_no_way_back": true}'::jsonb) END END
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
                SELECT 0::bigint, "content"::jsonb
                UNION ALL
                SELECT _isotype_edit._jat, CASE _jop
                    WHEN 'to number' THEN CASE WHEN _jdoc #>> _jpath ~ '^(0|-?[1-9][0-9]{0,9})$' THEN
                        CASE WHEN (_jdoc #>> _jpath)::bigint BETWEEN -2147483648 AND 2147483647 THEN CASE WHEN _jpath = '{}' THEN to_jsonb((_jdoc #>> _jpath)::bigint) ELSE jsonb_set(_jdoc, _jpath, to_jsonb((_jdoc #>> _jpath)::bigint)) END ELSE CASE WHEN _jpath = '{}' THEN '{"_isotype_no_way_back": true}'::jsonb ELSE jsonb_set(_jdoc, _jpath, '{"_isotype_no_way_back": true}'::jsonb) END END ELSE CASE WHEN _jpath = '{}' THEN '{"_isotype_no_way_back": true}'::jsonb ELSE jsonb_set(_jdoc, _jpath, '{"_isotype_no_way_back": true}'::jsonb) END END
                    ELSE _jdoc END
                FROM _isotype_fold JOIN _isotype_edit ON _isotype_edit._jat = _isotype_fold._jat + 1
            )
            SELECT _jdoc FROM _isotype_fold ORDER BY _jat DESC LIMIT 1)::JSONB)::text) > 0 ORDER BY ctid LIMIT 3) AS told;
            IF named IS NOT NULL THEN
                RAISE EXCEPTION USING MESSAGE = 'isotype: Course.value: rows came while others were undone (ctid ' || named || ') for which the earlier form has no place; change or delete what came since, and undo it again';
            END IF;
        END IF;
        PERFORM set_config('lock_timeout', '2s', true);
        ALTER TABLE "Lesson" DROP COLUMN "_isotype_20260101000000_content", DROP COLUMN "_isotype_20260101000000_content__became";
        COMMIT;
    END IF;
END
$isotype$;
