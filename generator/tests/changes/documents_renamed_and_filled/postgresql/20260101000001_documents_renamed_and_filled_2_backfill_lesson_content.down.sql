-- 20260101000001_documents_renamed_and_filled_2_backfill_lesson_content for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 2 of 20260101000000_documents_renamed_and_filled; after
--          20260101000000_documents_renamed_and_filled_1_expand_lesson_content.
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
            SELECT _jpath || _jkey, _jvalue -> _jkey, _jto FROM (VALUES (0, 1, 'items'), (0, 4, 'by'), (2, 3, 'level')) AS _isotype_way(_jfrom, _jto, _jkey) WHERE _jfrom = _jnode AND (_jvalue -> _jkey) IS NOT NULL
            UNION ALL
            SELECT _jpath || (_jnumber - 1)::text, _jitem, _jto FROM (VALUES (1, 2)) AS _isotype_way(_jfrom, _jto), jsonb_array_elements(CASE jsonb_typeof(_jvalue) WHEN 'array' THEN _jvalue ELSE '[]' END) WITH ORDINALITY AS _isotype_item(_jitem, _jnumber) WHERE _jfrom = _jnode AND true
            UNION ALL
            SELECT _jpath || _jkey, _jitem, _jto FROM (VALUES (4, 2)) AS _isotype_way(_jfrom, _jto), jsonb_each(CASE jsonb_typeof(_jvalue) WHEN 'object' THEN _jvalue ELSE '{}' END) AS _isotype_entry(_jkey, _jitem) WHERE _jfrom = _jnode AND true
        ) AS _isotype_held
    ),
    _isotype_edit AS MATERIALIZED (
        SELECT row_number() OVER (ORDER BY _jop <> 'take', CASE _jop WHEN 'take' THEN cardinality(_jpath) ELSE -cardinality(_jpath) END, _jturn, _jpath) AS _jat, _jpath, _jop, _ja, _jb, _jv::jsonb AS _jv
        FROM (
            SELECT _jpath, _jturn, _jop, _ja, _jb, _jv
            FROM _isotype_place JOIN (VALUES (0, 1000000, 'move', ARRAY['title']::text[], ARRAY['name']::text[], NULL), (2, 1000001, 'move', ARRAY['fresh']::text[], ARRAY['old']::text[], NULL), (3, 3000002, 'texts', ARRAY['light']::text[], NULL::text[], '"easy"')) AS _isotype_rule(_jnode, _jturn, _jop, _ja, _jb, _jv) ON _isotype_rule._jnode = _isotype_place._jnode
            WHERE CASE _jop
                WHEN 'move' THEN jsonb_typeof(_jvalue) = 'object' AND (_jvalue #> _ja) IS NOT NULL
                WHEN 'texts' THEN _jvalue = to_jsonb(_ja[1]) END
        ) AS _isotype_found
    ),
    _isotype_fold(_jat, _jdoc) AS (
        SELECT 0::bigint, "content"::jsonb
        UNION ALL
        SELECT _isotype_edit._jat, CASE _jop
            WHEN 'move' THEN CASE WHEN (_jdoc #> (_jpath || _jb)) IS NULL AND (_jdoc #> (_jpath || _ja)) IS NOT NULL AND jsonb_typeof(_jdoc #> (_jpath || _jb[:cardinality(_jb) - 1])) = 'object'
                THEN jsonb_set(_jdoc #- (_jpath || _ja), _jpath || _jb, _jdoc #> (_jpath || _ja)) ELSE _jdoc END
            WHEN 'texts' THEN CASE WHEN _jpath = '{}' THEN _jv ELSE jsonb_set(_jdoc, _jpath, _jv) END
            ELSE _jdoc END
        FROM _isotype_fold JOIN _isotype_edit ON _isotype_edit._jat = _isotype_fold._jat + 1
    )
    SELECT _jdoc FROM _isotype_fold ORDER BY _jat DESC LIMIT 1)::JSONB)::JSONB END)::text) > 0;
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Lesson" WHERE position('_isotype_no_way_back' IN (CASE WHEN "_isotype_20260101000000_content" IS NOT NULL AND "content"::text IS NOT DISTINCT FROM "_isotype_20260101000000_content__became" THEN "_isotype_20260101000000_content"::JSONB ELSE ((WITH RECURSIVE _isotype_place(_jpath, _jvalue, _jnode) AS (
        SELECT '{}'::text[], "content"::jsonb, 0
        UNION ALL
        SELECT _isotype_held.* FROM _isotype_place CROSS JOIN LATERAL (
            SELECT _jpath || _jkey, _jvalue -> _jkey, _jto FROM (VALUES (0, 1, 'items'), (0, 4, 'by'), (2, 3, 'level')) AS _isotype_way(_jfrom, _jto, _jkey) WHERE _jfrom = _jnode AND (_jvalue -> _jkey) IS NOT NULL
            UNION ALL
            SELECT _jpath || (_jnumber - 1)::text, _jitem, _jto FROM (VALUES (1, 2)) AS _isotype_way(_jfrom, _jto), jsonb_array_elements(CASE jsonb_typeof(_jvalue) WHEN 'array' THEN _jvalue ELSE '[]' END) WITH ORDINALITY AS _isotype_item(_jitem, _jnumber) WHERE _jfrom = _jnode AND true
            UNION ALL
            SELECT _jpath || _jkey, _jitem, _jto FROM (VALUES (4, 2)) AS _isotype_way(_jfrom, _jto), jsonb_each(CASE jsonb_typeof(_jvalue) WHEN 'object' THEN _jvalue ELSE '{}' END) AS _isotype_entry(_jkey, _jitem) WHERE _jfrom = _jnode AND true
        ) AS _isotype_held
    ),
    _isotype_edit AS MATERIALIZED (
        SELECT row_number() OVER (ORDER BY _jop <> 'take', CASE _jop WHEN 'take' THEN cardinality(_jpath) ELSE -cardinality(_jpath) END, _jturn, _jpath) AS _jat, _jpath, _jop, _ja, _jb, _jv::jsonb AS _jv
        FROM (
            SELECT _jpath, _jturn, _jop, _ja, _jb, _jv
            FROM _isotype_place JOIN (VALUES (0, 1000000, 'move', ARRAY['title']::text[], ARRAY['name']::text[], NULL), (2, 1000001, 'move', ARRAY['fresh']::text[], ARRAY['old']::text[], NULL), (3, 3000002, 'texts', ARRAY['light']::text[], NULL::text[], '"easy"')) AS _isotype_rule(_jnode, _jturn, _jop, _ja, _jb, _jv) ON _isotype_rule._jnode = _isotype_place._jnode
            WHERE CASE _jop
                WHEN 'move' THEN jsonb_typeof(_jvalue) = 'object' AND (_jvalue #> _ja) IS NOT NULL
                WHEN 'texts' THEN _jvalue = to_jsonb(_ja[1]) END
        ) AS _isotype_found
    ),
    _isotype_fold(_jat, _jdoc) AS (
        SELECT 0::bigint, "content"::jsonb
        UNION ALL
        SELECT _isotype_edit._jat, CASE _jop
            WHEN 'move' THEN CASE WHEN (_jdoc #> (_jpath || _jb)) IS NULL AND (_jdoc #> (_jpath || _ja)) IS NOT NULL AND jsonb_typeof(_jdoc #> (_jpath || _jb[:cardinality(_jb) - 1])) = 'object'
                THEN jsonb_set(_jdoc #- (_jpath || _ja), _jpath || _jb, _jdoc #> (_jpath || _ja)) ELSE _jdoc END
            WHEN 'texts' THEN CASE WHEN _jpath = '{}' THEN _jv ELSE jsonb_set(_jdoc, _jpath, _jv) END
            ELSE _jdoc END
        FROM _isotype_fold JOIN _isotype_edit ON _isotype_edit._jat = _isotype_fold._jat + 1
    )
    SELECT _jdoc FROM _isotype_fold ORDER BY _jat DESC LIMIT 1)::JSONB)::JSONB END)::text) > 0 ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Lesson.content: ' || found || CASE found WHEN 1 THEN ' row holds a document' ELSE ' rows hold documents' END || ' (id ' || named || ') for which the earlier form has no place; change or delete what came since';
    END IF;
END
$isotype$;

ALTER TABLE "Lesson" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_undone_content" text, ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_undone_content__became" text;
