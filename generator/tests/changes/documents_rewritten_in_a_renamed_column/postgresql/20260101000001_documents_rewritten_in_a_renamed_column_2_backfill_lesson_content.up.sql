-- no-transaction
-- 20260101000001_documents_rewritten_in_a_renamed_column_2_backfill_lesson_content for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 3 of 20260101000000_documents_rewritten_in_a_renamed_column; after
--          20260101000000_documents_rewritten_in_a_renamed_column_1_expand_lesson_content; before
--          20260101000002_documents_rewritten_in_a_renamed_column_3_contract_lesson.
--
-- What:    brings the documents of Course.value to their current form.
-- Why:     rows of earlier schemas are to be read without knowing how they were; what they held is kept.
-- Cost:    changes rows in batches; each batch locks its own rows alone.

-- A hundred pages at a time. Run it again after an interruption: it goes on where a row has an earlier form.
DO $isotype$
#variable_conflict use_column
DECLARE
    isotype_first bigint;
    isotype_pages bigint;
    named text;
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Lesson"') AND attname = '_isotype_20260101000000_content' AND NOT attisdropped) THEN
        PERFORM set_config('lock_timeout', '2s', true);
        ALTER TABLE "Lesson" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_content" text, ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_content__became" text;
        COMMIT;
    END IF;
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Lesson"') AND attname = '_isotype_20260101000000_undone_content' AND NOT attisdropped) THEN
        isotype_first := 0;
        isotype_pages := pg_relation_size('"Lesson"'::regclass) / current_setting('block_size')::bigint;
        WHILE isotype_first <= isotype_pages LOOP
            PERFORM set_config('application_name', format('isotype: %s %% of %s pages', isotype_first * 100 / greatest(isotype_pages, 1), isotype_pages), true);
            PERFORM set_config('jit', 'off', true);
            UPDATE "Lesson" SET "content" = "_isotype_20260101000000_undone_content"::JSONB, "_isotype_20260101000000_undone_content" = NULL, "_isotype_20260101000000_content__became" = '', "_isotype_20260101000000_undone_content__became" = NULL WHERE "_isotype_20260101000000_undone_content" IS NOT NULL AND "content"::text IS NOT DISTINCT FROM "_isotype_20260101000000_undone_content__became" AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 100)::tid;
            COMMIT;
            isotype_first := isotype_first + 100;
        END LOOP;
        PERFORM set_config('lock_timeout', '2s', true);
        ALTER TABLE "Lesson" DROP COLUMN "_isotype_20260101000000_undone_content", DROP COLUMN "_isotype_20260101000000_undone_content__became";
        COMMIT;
    END IF;
    isotype_first := 0;
    isotype_pages := pg_relation_size('"Lesson"'::regclass) / current_setting('block_size')::bigint;
    WHILE isotype_first <= isotype_pages LOOP
        PERFORM set_config('application_name', format('isotype: %s %% of %s pages', isotype_first * 100 / greatest(isotype_pages, 1), isotype_pages), true);
        PERFORM set_config('jit', 'off', true);
        UPDATE "Lesson" SET "_isotype_20260101000000_content" = mapped.held, "_isotype_20260101000000_content__became" = mapped.value::text, "content" = mapped.value
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
                FROM _isotype_place JOIN (VALUES (1, 3000000, 'to text', NULL::text[], NULL::text[], NULL)) AS _isotype_rule(_jnode, _jturn, _jop, _ja, _jb, _jv) ON _isotype_rule._jnode = _isotype_place._jnode
                WHERE CASE _jop
                    WHEN 'drop' THEN (_jvalue -> _ja[1]) IS NOT NULL
                    WHEN 'to text' THEN jsonb_typeof(_jvalue) = 'number' END
                UNION ALL
                SELECT _jpath, 2000000 AS _jturn, 'drop' AS _jop, ARRAY[_jkey] AS _ja, NULL::text[] AS _jb, NULL AS _jv
                FROM _isotype_place JOIN (VALUES (0, ARRAY['n']::text[])) AS _isotype_kept(_jnode, _jkeys) ON _isotype_kept._jnode = _isotype_place._jnode,
                    jsonb_object_keys(CASE jsonb_typeof(_jvalue) WHEN 'object' THEN _jvalue ELSE '{}' END) AS _isotype_key(_jkey)
                WHERE _jkey <> ALL (_jkeys)
            ) AS _isotype_found
        ),
        _isotype_fold(_jat, _jdoc) AS (
            SELECT 0::bigint, "content"::jsonb
            UNION ALL
            SELECT _isotype_edit._jat, CASE _jop
                WHEN 'drop' THEN _jdoc #- (_jpath || _ja)
                WHEN 'to text' THEN CASE WHEN (_jdoc #>> _jpath)::numeric = trunc((_jdoc #>> _jpath)::numeric) AND abs((_jdoc #>> _jpath)::numeric) <= 9007199254740991
                    THEN CASE WHEN _jpath = '{}' THEN to_jsonb(trunc((_jdoc #>> _jpath)::numeric)::bigint::text) ELSE jsonb_set(_jdoc, _jpath, to_jsonb(trunc((_jdoc #>> _jpath)::numeric)::bigint::text)) END ELSE _jdoc END
                ELSE _jdoc END
            FROM _isotype_fold JOIN _isotype_edit ON _isotype_edit._jat = _isotype_fold._jat + 1
        )
        SELECT _jdoc FROM _isotype_fold ORDER BY _jat DESC LIMIT 1)::JSONB)::JSONB AS value FROM "Lesson" WHERE "content" IS NOT NULL AND ("_isotype_20260101000000_content" IS NOT NULL OR "_isotype_20260101000000_content__became" IS NULL) AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 100)::tid OFFSET 0) AS mapped
        WHERE "Lesson".ctid = mapped.place AND mapped.value IS DISTINCT FROM "Lesson"."content" AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 100)::tid;
        COMMIT;
        isotype_first := isotype_first + 100;
    END LOOP;
END
$isotype$;
