-- 20260101000000_documents_have_another_discriminator_1_contract_lesson for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 5 of 20260101000000_documents_have_another_discriminator; before
--          20260101000001_documents_have_another_discriminator_2_expand_lesson_content.
--
-- What:    drops the check Lesson_content_check.
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
    SELECT count(*) INTO found FROM (SELECT ((WITH RECURSIVE _isotype_place(_jpath, _jvalue, _jnode) AS (
        SELECT '{}'::text[], "content"::jsonb, 0
        UNION ALL
        SELECT _isotype_held.* FROM _isotype_place CROSS JOIN LATERAL (
            SELECT _jpath, _jvalue, _jto FROM (VALUES (4, 1, ARRAY['kind', 'type']::text[]), (5, 2, ARRAY['kind', 'type']::text[])) AS _isotype_way(_jfrom, _jto, _jkeys) WHERE _jfrom = _jnode AND jsonb_typeof(_jvalue) = 'object' AND _jvalue ?| _jkeys
            UNION ALL
            SELECT _jpath, _jvalue, _jto FROM (VALUES (0, 4, ARRAY['kind', 'type']::text[], ARRAY['quiz']::text[]), (0, 5, ARRAY['kind', 'type']::text[], ARRAY['text']::text[])) AS _isotype_way(_jfrom, _jto, _jkeys, _jtags) WHERE _jfrom = _jnode AND coalesce(_jvalue -> _jkeys[1], _jvalue -> _jkeys[2]) IN (SELECT to_jsonb(_jtag) FROM unnest(_jtags) AS _isotype_tag(_jtag))
        ) AS _isotype_held
    ),
    _isotype_edit AS MATERIALIZED (
        SELECT row_number() OVER (ORDER BY _jop <> 'take', CASE _jop WHEN 'take' THEN cardinality(_jpath) ELSE -cardinality(_jpath) END, _jturn, _jpath) AS _jat, _jpath, _jop, _ja, _jb, _jv::jsonb AS _jv
        FROM (
            SELECT _jpath, _jturn, _jop, _ja, _jb, _jv
            FROM _isotype_place JOIN (VALUES (0, 4000000, 'move', ARRAY['type']::text[], ARRAY['kind']::text[], NULL), (4, 4000001, 'drop', ARRAY['type']::text[], NULL::text[], NULL), (5, 4000002, 'drop', ARRAY['type']::text[], NULL::text[], NULL)) AS _isotype_rule(_jnode, _jturn, _jop, _ja, _jb, _jv) ON _isotype_rule._jnode = _isotype_place._jnode
            WHERE CASE _jop
                WHEN 'move' THEN jsonb_typeof(_jvalue) = 'object' AND (_jvalue #> _ja) IS NOT NULL
                WHEN 'drop' THEN (_jvalue -> _ja[1]) IS NOT NULL END
            UNION ALL
            SELECT _jpath, 2000000 AS _jturn, 'drop' AS _jop, ARRAY[_jkey] AS _ja, NULL::text[] AS _jb, NULL AS _jv
            FROM _isotype_place JOIN (VALUES (1, ARRAY['question', 'kind', 'type']::text[]), (2, ARRAY['text', 'kind', 'type']::text[])) AS _isotype_kept(_jnode, _jkeys) ON _isotype_kept._jnode = _isotype_place._jnode,
                jsonb_object_keys(CASE jsonb_typeof(_jvalue) WHEN 'object' THEN _jvalue ELSE '{}' END) AS _isotype_key(_jkey)
            WHERE _jkey <> ALL (_jkeys)
        ) AS _isotype_found
    ),
    _isotype_fold(_jat, _jdoc) AS (
        SELECT 0::bigint, "content"::jsonb
        UNION ALL
        SELECT _isotype_edit._jat, CASE _jop
            WHEN 'move' THEN CASE WHEN (_jdoc #> (_jpath || _jb)) IS NULL AND (_jdoc #> (_jpath || _ja)) IS NOT NULL AND jsonb_typeof(_jdoc #> (_jpath || _jb[:cardinality(_jb) - 1])) = 'object'
                THEN jsonb_set(_jdoc #- (_jpath || _ja), _jpath || _jb, _jdoc #> (_jpath || _ja)) ELSE _jdoc END
            WHEN 'drop' THEN _jdoc #- (_jpath || _ja)
            ELSE _jdoc END
        FROM _isotype_fold JOIN _isotype_edit ON _isotype_edit._jat = _isotype_fold._jat + 1
    )
    SELECT _jdoc FROM _isotype_fold ORDER BY _jat DESC LIMIT 1)::JSONB)::JSONB AS "content", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Lesson") AS rows WHERE NOT (jsonb_typeof("content") = 'object' AND coalesce(jsonb_typeof("content" -> 'kind') = 'string', false));
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "isotype told" AS row FROM (SELECT ((WITH RECURSIVE _isotype_place(_jpath, _jvalue, _jnode) AS (
        SELECT '{}'::text[], "content"::jsonb, 0
        UNION ALL
        SELECT _isotype_held.* FROM _isotype_place CROSS JOIN LATERAL (
            SELECT _jpath, _jvalue, _jto FROM (VALUES (4, 1, ARRAY['kind', 'type']::text[]), (5, 2, ARRAY['kind', 'type']::text[])) AS _isotype_way(_jfrom, _jto, _jkeys) WHERE _jfrom = _jnode AND jsonb_typeof(_jvalue) = 'object' AND _jvalue ?| _jkeys
            UNION ALL
            SELECT _jpath, _jvalue, _jto FROM (VALUES (0, 4, ARRAY['kind', 'type']::text[], ARRAY['quiz']::text[]), (0, 5, ARRAY['kind', 'type']::text[], ARRAY['text']::text[])) AS _isotype_way(_jfrom, _jto, _jkeys, _jtags) WHERE _jfrom = _jnode AND coalesce(_jvalue -> _jkeys[1], _jvalue -> _jkeys[2]) IN (SELECT to_jsonb(_jtag) FROM unnest(_jtags) AS _isotype_tag(_jtag))
        ) AS _isotype_held
    ),
    _isotype_edit AS MATERIALIZED (
        SELECT row_number() OVER (ORDER BY _jop <> 'take', CASE _jop WHEN 'take' THEN cardinality(_jpath) ELSE -cardinality(_jpath) END, _jturn, _jpath) AS _jat, _jpath, _jop, _ja, _jb, _jv::jsonb AS _jv
        FROM (
            SELECT _jpath, _jturn, _jop, _ja, _jb, _jv
            FROM _isotype_place JOIN (VALUES (0, 4000000, 'move', ARRAY['type']::text[], ARRAY['kind']::text[], NULL), (4, 4000001, 'drop', ARRAY['type']::text[], NULL::text[], NULL), (5, 4000002, 'drop', ARRAY['type']::text[], NULL::text[], NULL)) AS _isotype_rule(_jnode, _jturn, _jop, _ja, _jb, _jv) ON _isotype_rule._jnode = _isotype_place._jnode
            WHERE CASE _jop
                WHEN 'move' THEN jsonb_typeof(_jvalue) = 'object' AND (_jvalue #> _ja) IS NOT NULL
                WHEN 'drop' THEN (_jvalue -> _ja[1]) IS NOT NULL END
            UNION ALL
            SELECT _jpath, 2000000 AS _jturn, 'drop' AS _jop, ARRAY[_jkey] AS _ja, NULL::text[] AS _jb, NULL AS _jv
            FROM _isotype_place JOIN (VALUES (1, ARRAY['question', 'kind', 'type']::text[]), (2, ARRAY['text', 'kind', 'type']::text[])) AS _isotype_kept(_jnode, _jkeys) ON _isotype_kept._jnode = _isotype_place._jnode,
                jsonb_object_keys(CASE jsonb_typeof(_jvalue) WHEN 'object' THEN _jvalue ELSE '{}' END) AS _isotype_key(_jkey)
            WHERE _jkey <> ALL (_jkeys)
        ) AS _isotype_found
    ),
    _isotype_fold(_jat, _jdoc) AS (
        SELECT 0::bigint, "content"::jsonb
        UNION ALL
        SELECT _isotype_edit._jat, CASE _jop
            WHEN 'move' THEN CASE WHEN (_jdoc #> (_jpath || _jb)) IS NULL AND (_jdoc #> (_jpath || _ja)) IS NOT NULL AND jsonb_typeof(_jdoc #> (_jpath || _jb[:cardinality(_jb) - 1])) = 'object'
                THEN jsonb_set(_jdoc #- (_jpath || _ja), _jpath || _jb, _jdoc #> (_jpath || _ja)) ELSE _jdoc END
            WHEN 'drop' THEN _jdoc #- (_jpath || _ja)
            ELSE _jdoc END
        FROM _isotype_fold JOIN _isotype_edit ON _isotype_edit._jat = _isotype_fold._jat + 1
    )
    SELECT _jdoc FROM _isotype_fold ORDER BY _jat DESC LIMIT 1)::JSONB)::JSONB AS "content", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Lesson") AS rows WHERE NOT (jsonb_typeof("content") = 'object' AND coalesce(jsonb_typeof("content" -> 'kind') = 'string', false)) ORDER BY "isotype order" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Lesson: ' || found || CASE found WHEN 1 THEN ' row breaks' ELSE ' rows break' END || ' (id ' || named || '): the check Lesson_content_check would refuse them; change them first, since its data step leaves them so';
    END IF;
END
$isotype$;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Lesson" DROP CONSTRAINT "Lesson_content_check";
