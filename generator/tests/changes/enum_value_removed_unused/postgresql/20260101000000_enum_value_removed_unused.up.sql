-- 20260101000000_enum_value_removed_unused for PostgreSQL, made by isotype from schema.prisma.
--
-- What:    makes the enum State anew.
-- Why:     the server cannot take a value out of an enum or change their order.
-- Cost:    locks the table against readers and writers (AccessExclusive) while every row and index is rewritten.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

SET LOCAL timezone = 'UTC';

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "Order" WHERE "state"::text IN ('LOST');
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Order" WHERE "state"::text IN ('LOST') ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Order.state: ' || found || CASE found WHEN 1 THEN ' row has a value that the new type cannot give back' ELSE ' rows have values that the new type cannot give back' END || ' (id ' || named || '); give them another value with --fill ''Order.state=SQL''';
    END IF;
END
$isotype$;

SET LOCAL timezone = 'UTC';

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "Order" WHERE "other"::text IN ('LOST');
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Order" WHERE "other"::text IN ('LOST') ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Order.other: ' || found || CASE found WHEN 1 THEN ' row has a value that the new type cannot give back' ELSE ' rows have values that the new type cannot give back' END || ' (id ' || named || '); give them another value with --fill ''Order.other=SQL''';
    END IF;
END
$isotype$;

SET LOCAL timezone = 'UTC';

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "Order" WHERE "list"::text[] && ARRAY['LOST']::text[];
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Order" WHERE "list"::text[] && ARRAY['LOST']::text[] ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Order.list: ' || found || CASE found WHEN 1 THEN ' row has a value that the new type cannot give back' ELSE ' rows have values that the new type cannot give back' END || ' (id ' || named || '); give them another value with --fill ''Order.list=SQL''';
    END IF;
END
$isotype$;

-- What is made anew must hold nothing that no schema can say.
DO $isotype$
DECLARE
    isotype_named text;
BEGIN
    SELECT string_agg(format('%s (%s)', asked.label, found.words), '; ' ORDER BY asked.label) INTO isotype_named
    FROM (VALUES ('"Order"', 'index', 'open_orders')) AS asked(place, what, label), LATERAL (
        SELECT concat_ws(', ', CASE WHEN to_jsonb(i) ->> 'indnullsnotdistinct' = 'true' THEN 'NULLS NOT DISTINCT' END,
            CASE WHEN am.amname = 'btree' AND EXISTS (SELECT FROM unnest(i.indoption::int2[]) AS o WHERE o IN (1, 2)) THEN 'NULLS FIRST or LAST' END,
            CASE WHEN k.condeferrable THEN 'DEFERRABLE' END,
            (SELECT 'COLLATE ' || string_agg(u.c::regcollation::text, ', ') FROM unnest(i.indcollation::oid[], i.indkey::int2[]) AS u(c, number)
                JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = u.number AND u.number <> 0 WHERE u.c <> 0 AND u.c <> a.attcollation))
        FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_am am ON am.oid = x.relam LEFT JOIN pg_constraint k ON k.conindid = x.oid AND k.contype IN ('p', 'u', 'x')
        WHERE asked.what = 'index' AND i.indrelid = to_regclass(asked.place) AND x.relname = asked.label
        UNION ALL SELECT concat_ws(', ', CASE WHEN k.condeferrable THEN 'DEFERRABLE' END, CASE WHEN k.condeferred THEN 'INITIALLY DEFERRED' END,
            CASE WHEN k.confmatchtype = 'f' THEN 'MATCH FULL' END, CASE WHEN k.contype = 'c' AND k.connoinherit THEN 'NO INHERIT' END)
        FROM pg_constraint k WHERE asked.what = 'constraint' AND k.conrelid = to_regclass(asked.place) AND k.conname = asked.label
        UNION ALL SELECT 'COLLATE ' || a.attcollation::regcollation
        FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
        WHERE asked.what = 'column' AND a.attrelid = to_regclass(asked.place) AND a.attname = asked.label AND a.attcollation <> t.typcollation
    ) AS found(words)
    WHERE found.words <> '';
    IF isotype_named IS NOT NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: the schema does not know what these hold, and making them anew would lose it: ' || isotype_named || '; say it in the schema where that can be said, else take it out first and put it back afterwards';
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
    seen jsonb := '[]';
BEGIN
    FOR it IN
        WITH RECURSIVE shown AS (
            SELECT r.ev_class AS view, 1 AS depth
            FROM (VALUES ('"Order"', 'state'), ('"Order"', 'other'), ('"Order"', 'list')) AS changed(place, field)
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
        seen := seen || jsonb_build_object('name', it.name, 'words', it.words);
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
    PERFORM set_config('isotype.seen', seen::text, true);
    PERFORM set_config('isotype.replicated', to_json(ARRAY(
        SELECT json_build_array(i.indrelid::regclass, c.relname) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
        WHERE i.indisreplident AND i.indrelid IN (SELECT to_regclass(place) FROM (VALUES ('"Order"')) AS changed(place))))::text, true);
    FOR words IN SELECT r->>0 FROM json_array_elements(current_setting('isotype.replicated')::json) AS r LOOP
        EXECUTE format('ALTER TABLE %s REPLICA IDENTITY DEFAULT', words);
    END LOOP;
END
$isotype$;

-- Under the lock that the header tells.
-- squawk-ignore require-concurrent-index-deletion
DROP INDEX "open_orders";

-- It is asked for, or gives way to another.
-- squawk-ignore ban-drop-default
ALTER TABLE "Order" ALTER COLUMN "state" DROP DEFAULT;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TYPE "State" RENAME TO "_isotype_20260101000000__type_State";

CREATE TYPE "State" AS ENUM ('OPEN', 'DONE');

-- The rewrite and its lock are told in the header.
-- squawk-ignore changing-column-type
ALTER TABLE "Order" ALTER COLUMN "state" TYPE "State" USING "state"::text::"State";

-- The rewrite and its lock are told in the header.
-- squawk-ignore changing-column-type
ALTER TABLE "Order" ALTER COLUMN "other" TYPE "State" USING "other"::text::"State";

-- The rewrite and its lock are told in the header.
-- squawk-ignore changing-column-type
ALTER TABLE "Order" ALTER COLUMN "list" TYPE "State"[] USING "list"::text[]::"State"[];

ALTER TABLE "Order" ALTER COLUMN "state" SET DEFAULT 'OPEN';

-- Under the lock that the header tells.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX "open_orders" ON "Order"("id") WHERE ("state" = 'OPEN');

DO $isotype$
DECLARE
    it record;
BEGIN
    FOR it IN SELECT v AS words FROM json_array_elements_text(current_setting('isotype.views')::json) AS v LOOP
        EXECUTE it.words;
    END LOOP;
    FOR it IN SELECT v->>'name' AS name, v->>'words' AS words FROM jsonb_array_elements(current_setting('isotype.seen')::jsonb) AS v LOOP
        IF pg_get_viewdef(it.name::regclass) <> it.words THEN
            CREATE TABLE IF NOT EXISTS "_isotype_20260101000000__views" (step text, name text, first text, last text);
            INSERT INTO "_isotype_20260101000000__views" VALUES ('"Order".state', it.name, it.words, pg_get_viewdef(it.name::regclass));
        END IF;
    END LOOP;
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
        CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000";
        EXECUTE format('COMMENT ON TYPE %s IS %L', form::regtype, 'isotype: an old form of "State"');
        EXECUTE format('ALTER TYPE %s RENAME TO %I', form::regtype, '_isotype_20260101000000__type_' || form);
        EXECUTE format('ALTER TYPE %s SET SCHEMA "_isotype_20260101000000"', form::regtype);
END
$isotype$;
