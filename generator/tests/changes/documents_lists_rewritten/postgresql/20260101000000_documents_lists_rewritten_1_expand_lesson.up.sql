-- 20260101000000_documents_lists_rewritten_1_expand_lesson for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 2 of 20260101000000_documents_lists_rewritten; before
--          20260101000001_documents_lists_rewritten_2_backfill_lesson_content.
--
-- What:    makes room for what Lesson.content held.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM (SELECT (CASE WHEN "content" IS NOT NULL THEN ARRAY(SELECT _jvalue FROM jsonb_array_elements((WITH RECURSIVE _isotype_place(_jpath, _jvalue, _jnode) AS (
        SELECT '{}'::text[], to_jsonb("content"), 0
        UNION ALL
        SELECT _isotype_held.* FROM _isotype_place CROSS JOIN LATERAL (
            SELECT _jpath || _jkey, _jvalue -> _jkey, _jto FROM (VALUES (1, 2, 'n')) AS _isotype_way(_jfrom, _jto, _jkey) WHERE _jfrom = _jnode AND (_jvalue -> _jkey) IS NOT NULL
            UNION ALL
            SELECT _jpath || (_jnumber - 1)::text, _jitem, _jto FROM (VALUES (0, 1)) AS _isotype_way(_jfrom, _jto), jsonb_array_elements(CASE jsonb_typeof(_jvalue) WHEN 'array' THEN _jvalue ELSE '[]' END) WITH ORDINALITY AS _isotype_item(_jitem, _jnumber) WHERE _jfrom = _jnode AND true
        ) AS _isotype_held
    ),
    _isotype_edit AS MATERIALIZED (
        SELECT row_number() OVER (ORDER BY _jop <> 'take', CASE _jop WHEN 'take' THEN cardinality(_jpath) ELSE -cardinality(_jpath) END, _jturn, _jpath) AS _jat, _jpath, _jop, _ja, _jb, _jv::jsonb AS _jv
        FROM (
            SELECT _jpath, _jturn, _jop, _ja, _jb, _jv
            FROM _isotype_place JOIN (VALUES (2, 3000000, 'to text', NULL::text[], NULL::text[], NULL)) AS _isotype_rule(_jnode, _jturn, _jop, _ja, _jb, _jv) ON _isotype_rule._jnode = _isotype_place._jnode
            WHERE CASE _jop
                WHEN 'take' THEN jsonb_typeof(_jvalue) = 'object' AND (_jvalue #> _ja) IS NOT NULL AND NOT _jvalue ?| _jb
                WHEN 'move' THEN jsonb_typeof(_jvalue) = 'object' AND (_jvalue #> _ja) IS NOT NULL
                WHEN 'make' THEN jsonb_typeof(_jvalue) = 'object' AND (_jvalue #> _ja) IS NOT NULL
                WHEN 'fill' THEN jsonb_typeof(_jvalue) = 'object' AND (_jvalue #> _jb) IS NULL
                WHEN 'fill null' THEN jsonb_typeof(_jvalue) = 'object' AND coalesce(_jvalue #> _jb, 'null') = 'null'
                WHEN 'drop' THEN (_jvalue -> _ja[1]) IS NOT NULL
                WHEN 'text' THEN jsonb_typeof(_jvalue) = 'object'
                WHEN 'texts' THEN _jvalue = to_jsonb(_ja[1])
                WHEN 'to text' THEN jsonb_typeof(_jvalue) = 'number'
                WHEN 'to number' THEN jsonb_typeof(_jvalue) = 'string'
                WHEN 'wrap' THEN jsonb_typeof(_jvalue) NOT IN ('array', 'null')
                WHEN 'unwrap' THEN jsonb_typeof(_jvalue) = 'array'
                WHEN 'tag' THEN jsonb_typeof(_jvalue) = 'object' AND NOT _jvalue ?| _ja
                ELSE jsonb_typeof(_jvalue) = 'object' AND _jvalue ?| _ja END
            UNION ALL
            SELECT _jpath, 2000000, 'drop', ARRAY[_jkey], NULL, NULL
            FROM _isotype_place JOIN (VALUES (1, ARRAY['n']::text[])) AS _isotype_kept(_jnode, _jkeys) ON _isotype_kept._jnode = _isotype_place._jnode,
                jsonb_object_keys(CASE jsonb_typeof(_jvalue) WHEN 'object' THEN _jvalue ELSE '{}' END) AS _isotype_key(_jkey)
            WHERE _jkey <> ALL (_jkeys)
        ) AS _isotype_found
    ),
    _isotype_fold(_jat, _jdoc) AS (
        SELECT 0::bigint, to_jsonb("content")
        UNION ALL
        SELECT _isotype_edit._jat, CASE _jop
            WHEN 'drop' THEN _jdoc #- (_jpath || _ja)
            WHEN 'to text' THEN CASE WHEN (_jdoc #>> _jpath)::numeric = trunc((_jdoc #>> _jpath)::numeric) AND abs((_jdoc #>> _jpath)::numeric) <= 9007199254740991
                THEN CASE WHEN _jpath = '{}' THEN to_jsonb(trunc((_jdoc #>> _jpath)::numeric)::bigint::text) ELSE jsonb_set(_jdoc, _jpath, to_jsonb(trunc((_jdoc #>> _jpath)::numeric)::bigint::text)) END ELSE _jdoc END
            ELSE _jdoc END
        FROM _isotype_fold JOIN _isotype_edit ON _isotype_edit._jat = _isotype_fold._jat + 1
    )
    SELECT _jdoc FROM _isotype_fold ORDER BY _jat DESC LIMIT 1)) WITH ORDINALITY AS _isotype_item(_jvalue, _jat) ORDER BY _jat)::JSONB[] END)::JSONB[] AS "content", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Lesson") AS rows WHERE NOT ("content" IS NULL OR (NOT jsonb_path_exists(to_jsonb("content"), '$[*]?(!(@.type() == "object"))')));
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "isotype told" AS row FROM (SELECT (CASE WHEN "content" IS NOT NULL THEN ARRAY(SELECT _jvalue FROM jsonb_array_elements((WITH RECURSIVE _isotype_place(_jpath, _jvalue, _jnode) AS (
        SELECT '{}'::text[], to_jsonb("content"), 0
        UNION ALL
        SELECT _isotype_held.* FROM _isotype_place CROSS JOIN LATERAL (
            SELECT _jpath || _jkey, _jvalue -> _jkey, _jto FROM (VALUES (1, 2, 'n')) AS _isotype_way(_jfrom, _jto, _jkey) WHERE _jfrom = _jnode AND (_jvalue -> _jkey) IS NOT NULL
            UNION ALL
            SELECT _jpath || (_jnumber - 1)::text, _jitem, _jto FROM (VALUES (0, 1)) AS _isotype_way(_jfrom, _jto), jsonb_array_elements(CASE jsonb_typeof(_jvalue) WHEN 'array' THEN _jvalue ELSE '[]' END) WITH ORDINALITY AS _isotype_item(_jitem, _jnumber) WHERE _jfrom = _jnode AND true
        ) AS _isotype_held
    ),
    _isotype_edit AS MATERIALIZED (
        SELECT row_number() OVER (ORDER BY _jop <> 'take', CASE _jop WHEN 'take' THEN cardinality(_jpath) ELSE -cardinality(_jpath) END, _jturn, _jpath) AS _jat, _jpath, _jop, _ja, _jb, _jv::jsonb AS _jv
        FROM (
            SELECT _jpath, _jturn, _jop, _ja, _jb, _jv
            FROM _isotype_place JOIN (VALUES (2, 3000000, 'to text', NULL::text[], NULL::text[], NULL)) AS _isotype_rule(_jnode, _jturn, _jop, _ja, _jb, _jv) ON _isotype_rule._jnode = _isotype_place._jnode
            WHERE CASE _jop
                WHEN 'take' THEN jsonb_typeof(_jvalue) = 'object' AND (_jvalue #> _ja) IS NOT NULL AND NOT _jvalue ?| _jb
                WHEN 'move' THEN jsonb_typeof(_jvalue) = 'object' AND (_jvalue #> _ja) IS NOT NULL
                WHEN 'make' THEN jsonb_typeof(_jvalue) = 'object' AND (_jvalue #> _ja) IS NOT NULL
                WHEN 'fill' THEN jsonb_typeof(_jvalue) = 'object' AND (_jvalue #> _jb) IS NULL
                WHEN 'fill null' THEN jsonb_typeof(_jvalue) = 'object' AND coalesce(_jvalue #> _jb, 'null') = 'null'
                WHEN 'drop' THEN (_jvalue -> _ja[1]) IS NOT NULL
                WHEN 'text' THEN jsonb_typeof(_jvalue) = 'object'
                WHEN 'texts' THEN _jvalue = to_jsonb(_ja[1])
                WHEN 'to text' THEN jsonb_typeof(_jvalue) = 'number'
                WHEN 'to number' THEN jsonb_typeof(_jvalue) = 'string'
                WHEN 'wrap' THEN jsonb_typeof(_jvalue) NOT IN ('array', 'null')
                WHEN 'unwrap' THEN jsonb_typeof(_jvalue) = 'array'
                WHEN 'tag' THEN jsonb_typeof(_jvalue) = 'object' AND NOT _jvalue ?| _ja
                ELSE jsonb_typeof(_jvalue) = 'object' AND _jvalue ?| _ja END
            UNION ALL
            SELECT _jpath, 2000000, 'drop', ARRAY[_jkey], NULL, NULL
            FROM _isotype_place JOIN (VALUES (1, ARRAY['n']::text[])) AS _isotype_kept(_jnode, _jkeys) ON _isotype_kept._jnode = _isotype_place._jnode,
                jsonb_object_keys(CASE jsonb_typeof(_jvalue) WHEN 'object' THEN _jvalue ELSE '{}' END) AS _isotype_key(_jkey)
            WHERE _jkey <> ALL (_jkeys)
        ) AS _isotype_found
    ),
    _isotype_fold(_jat, _jdoc) AS (
        SELECT 0::bigint, to_jsonb("content")
        UNION ALL
        SELECT _isotype_edit._jat, CASE _jop
            WHEN 'drop' THEN _jdoc #- (_jpath || _ja)
            WHEN 'to text' THEN CASE WHEN (_jdoc #>> _jpath)::numeric = trunc((_jdoc #>> _jpath)::numeric) AND abs((_jdoc #>> _jpath)::numeric) <= 9007199254740991
                THEN CASE WHEN _jpath = '{}' THEN to_jsonb(trunc((_jdoc #>> _jpath)::numeric)::bigint::text) ELSE jsonb_set(_jdoc, _jpath, to_jsonb(trunc((_jdoc #>> _jpath)::numeric)::bigint::text)) END ELSE _jdoc END
            ELSE _jdoc END
        FROM _isotype_fold JOIN _isotype_edit ON _isotype_edit._jat = _isotype_fold._jat + 1
    )
    SELECT _jdoc FROM _isotype_fold ORDER BY _jat DESC LIMIT 1)) WITH ORDINALITY AS _isotype_item(_jvalue, _jat) ORDER BY _jat)::JSONB[] END)::JSONB[] AS "content", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Lesson") AS rows WHERE NOT ("content" IS NULL OR (NOT jsonb_path_exists(to_jsonb("content"), '$[*]?(!(@.type() == "object"))'))) ORDER BY "isotype order" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Lesson: ' || found || CASE found WHEN 1 THEN ' row breaks' ELSE ' rows break' END || ' (id ' || named || '): the check Lesson_content_check would refuse them; give other values with its data step, or change them first';
    END IF;
END
$isotype$;

-- Rows that still hold what they got have again what they held.
DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Lesson"') AND attname = '_isotype_20260101000000_undone_content' AND NOT attisdropped) THEN
        UPDATE "Lesson" SET "content" = "_isotype_20260101000000_undone_content"::JSONB[] WHERE "_isotype_20260101000000_undone_content" IS NOT NULL AND "content"::text IS NOT DISTINCT FROM "_isotype_20260101000000_undone_content__became";
        ALTER TABLE "Lesson" DROP COLUMN "_isotype_20260101000000_undone_content", DROP COLUMN "_isotype_20260101000000_undone_content__became";
    END IF;
END
$isotype$;

-- What a row held and what it gets, for the rows whose value cannot stay.
ALTER TABLE "Lesson" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_content" text, ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_content__became" text;
