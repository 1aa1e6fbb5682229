-- 20260101000000_enum_value_removed_with_fill for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Undoes:  makes the enum State anew.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Order"') AND attname = '_isotype_20260101000000_state' AND NOT attisdropped) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Order.state: what the migration kept of it is gone, as after `isotype migrate purge`; without it this undo would lose data';
    END IF;
END
$isotype$;

-- Views that show a column whose type changes are taken down and put up again.
DO $isotype$
DECLARE
    it record;
    words text;
    again text[] := '{}';
    gone text[] := '{}';
BEGIN
    FOR it IN
        WITH RECURSIVE shown AS (
            SELECT r.ev_class AS view, 1 AS depth
            FROM (VALUES ('"Order"', 'state')) AS changed(place, field)
            JOIN pg_attribute a ON a.attrelid = to_regclass(changed.place) AND a.attname = changed.field
            JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = a.attrelid AND d.refobjsubid = a.attnum
            JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid AND r.ev_class <> a.attrelid
            UNION
            SELECT r.ev_class, shown.depth + 1
            FROM shown
            JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = shown.view
            JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid AND r.ev_class <> shown.view
        )
        SELECT c.oid, c.relacl, format('%I.%I', n.nspname, c.relname) AS name,
            CASE c.relkind WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'VIEW' END AS kind,
            pg_get_viewdef(c.oid) AS words, pg_get_userbyid(c.relowner) AS owner,
            coalesce(' WITH (' || array_to_string(c.reloptions, ', ') || ')', '') AS options,
            obj_description(c.oid, 'pg_class') AS remark
        FROM (SELECT view, max(depth) AS depth FROM shown GROUP BY view) AS deepest
        JOIN pg_class c ON c.oid = deepest.view JOIN pg_namespace n ON n.oid = c.relnamespace
        ORDER BY deepest.depth
    LOOP
        IF to_regclass('"_isotype_20260101000000__views"') IS NOT NULL THEN
            SELECT v.first INTO words FROM "_isotype_20260101000000__views" AS v WHERE v.step = '"Order".state' AND v.name = it.name AND v.last = it.words;
            it.words := coalesce(words, it.words);
        END IF;
        again := again || format('CREATE %s %s%s AS %s', it.kind, it.name, it.options, it.words);
        again := again || format('ALTER %s %s OWNER TO %I', it.kind, it.name, it.owner);
        again := again || ARRAY(
            SELECT format('GRANT %s ON %s TO %s%s', g.privilege_type, it.name,
                CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(g.grantee)) END,
                CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)
            FROM aclexplode(it.relacl) AS g);
        IF it.remark IS NOT NULL THEN
            again := again || format('COMMENT ON %s %s IS %L', it.kind, it.name, it.remark);
        END IF;
        again := again || ARRAY(SELECT pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid = it.oid);
        again := again || ARRAY(SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE tgrelid = it.oid AND NOT tgisinternal);
        gone := format('DROP %s %s', it.kind, it.name) || gone;
    END LOOP;
    FOREACH words IN ARRAY gone LOOP
        EXECUTE words;
    END LOOP;
    PERFORM set_config('isotype.views', to_json(again)::text, true);
    PERFORM set_config('isotype.replicated', to_json(ARRAY(
        SELECT json_build_array(i.indrelid::regclass, c.relname) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
        WHERE i.indisreplident AND i.indrelid IN (SELECT to_regclass(place) FROM (VALUES ('"Order"')) AS changed(place))))::text, true);
    FOR words IN SELECT r->>0 FROM json_array_elements(current_setting('isotype.replicated')::json) AS r LOOP
        EXECUTE format('ALTER TABLE %s REPLICA IDENTITY DEFAULT', words);
    END LOOP;
END
$isotype$;

-- It is asked for, or gives way to another.
-- squawk-ignore ban-drop-default
ALTER TABLE "Order" ALTER COLUMN "state" DROP DEFAULT;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TYPE "State" RENAME TO "_isotype_20260101000000__type_State";

CREATE TYPE "State" AS ENUM ('OPEN', 'LOST', 'DONE');

-- The rewrite and its lock are told in the header.
-- squawk-ignore changing-column-type
ALTER TABLE "Order" ALTER COLUMN "state" TYPE "State" USING CASE WHEN "_isotype_20260101000000_state" IS NOT NULL AND "state"::text IS NOT DISTINCT FROM "_isotype_20260101000000_state__became" THEN "_isotype_20260101000000_state"::"State" ELSE "state"::text::"State" END;

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Order" DROP COLUMN "_isotype_20260101000000_state", DROP COLUMN "_isotype_20260101000000_state__became";

ALTER TABLE "Order" ALTER COLUMN "state" SET DEFAULT 'LOST';

DO $isotype$
DECLARE
    it record;
BEGIN
    FOR it IN SELECT v AS words FROM json_array_elements_text(current_setting('isotype.views')::json) AS v LOOP
        EXECUTE it.words;
    END LOOP;
    IF to_regclass('"_isotype_20260101000000__views"') IS NOT NULL THEN
        DELETE FROM "_isotype_20260101000000__views" WHERE step = '"Order".state';
        IF NOT EXISTS (SELECT FROM "_isotype_20260101000000__views") THEN
            DROP TABLE "_isotype_20260101000000__views";
        END IF;
    END IF;
    FOR it IN
        SELECT i.indrelid::regclass AS place, c.relname AS label
        FROM json_array_elements(current_setting('isotype.replicated')::json) AS r
        JOIN pg_index i ON i.indrelid = to_regclass(r->>0) JOIN pg_class c ON c.oid = i.indexrelid AND c.relname = r->>1
    LOOP
        EXECUTE format('ALTER TABLE %s REPLICA IDENTITY USING INDEX %I', it.place, it.label);
    END LOOP;
END
$isotype$;

-- What is kept follows where its values fit: an undo to come finds them by their names.
DO $isotype$
DECLARE
    it record;
BEGIN
    FOR it IN
        SELECT a.attrelid::regclass AS relation, a.attname AS name, form.oid AS form,
            CASE WHEN a.atttypid = form.oid THEN '' ELSE '[]' END AS brackets,
            pg_get_expr(d.adbin, d.adrelid) AS standard
        FROM pg_attribute a
        JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p')
        JOIN pg_type form ON a.atttypid IN (form.oid, form.typarray)
        LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum AND a.attgenerated = ''
        WHERE a.attinhcount = 0 AND NOT a.attisdropped
            AND (form.oid = '"_isotype_20260101000000__type_State"'::regtype OR obj_description(form.oid, 'pg_type') = 'isotype: an old form of "State"')
    LOOP
        BEGIN
            EXECUTE format('ALTER TABLE %1$s ALTER COLUMN %2$I DROP DEFAULT, ALTER COLUMN %2$I TYPE %3$s USING %2$I::text%4$s::%3$s',
                it.relation, it.name, '"State"'::regtype || it.brackets, it.brackets)
                || CASE WHEN it.standard IS NULL THEN '' ELSE format(', ALTER COLUMN %I SET DEFAULT %s', it.name,
                    replace(it.standard, '::' || it.form::regtype, '::' || '"State"'::regtype)) END;
        EXCEPTION WHEN invalid_text_representation OR datatype_mismatch OR undefined_function OR feature_not_supported
            OR insufficient_privilege THEN
            NULL;
        END;
    END LOOP;
END
$isotype$;

-- The old form goes, unless a kept column still has it.
DO $isotype$
DECLARE
    form oid := '"_isotype_20260101000000__type_State"'::regtype;
BEGIN
    DROP TYPE "_isotype_20260101000000__type_State";
    EXCEPTION WHEN dependent_objects_still_exist THEN
        CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000_undone";
        EXECUTE format('COMMENT ON TYPE %s IS %L', form::regtype, 'isotype: an old form of "State"');
        EXECUTE format('ALTER TYPE %s RENAME TO %I', form::regtype, '_isotype_20260101000000__type_' || form);
        EXECUTE format('ALTER TYPE %s SET SCHEMA "_isotype_20260101000000_undone"', form::regtype);
END
$isotype$;
