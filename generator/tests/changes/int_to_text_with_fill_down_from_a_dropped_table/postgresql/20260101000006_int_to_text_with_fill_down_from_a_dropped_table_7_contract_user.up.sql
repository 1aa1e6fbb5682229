-- 20260101000006_int_to_text_with_fill_down_from_a_dropped_table_7_contract_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    7 of 8 of 20260101000000_int_to_text_with_fill_down_from_a_dropped_table; after
--          20260101000005_int_to_text_with_fill_down_from_a_dropped_table_6_contract_dropped; before
--          20260101000007_int_to_text_with_fill_down_from_a_dropped_table_8_contract_dropped.
--
-- What:    puts the second columns in place of the first ones: User: level (INTEGER becomes TEXT).
-- Why:     they hold the same; the first ones are kept for the undo.
-- Cost:    writers wait while the tables are read once, then everybody for a moment; no row is rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

LOCK TABLE "User" IN SHARE ROW EXCLUSIVE MODE;

-- Rows that the trigger did not see in their last form, as where another trigger fires after it.
UPDATE "User" SET "_isotype_20260101000000__level__new" = "_isotype_20260101000000__level__new" WHERE "_isotype_20260101000000__level__new" IS DISTINCT FROM CASE WHEN "_isotype_20260101000000_undone_level" IS NOT NULL AND ("level")::text IS NOT DISTINCT FROM "_isotype_20260101000000_undone_level__became" THEN "_isotype_20260101000000_undone_level"::TEXT ELSE ("level")::TEXT END;

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
            FROM (VALUES ('"User"', 'level')) AS changed(place, field)
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
        WHERE i.indisreplident AND i.indrelid IN (SELECT to_regclass(place) FROM (VALUES ('"User"')) AS changed(place))))::text, true);
    FOR words IN SELECT r->>0 FROM json_array_elements(current_setting('isotype.replicated')::json) AS r LOOP
        EXECUTE format('ALTER TABLE %s REPLICA IDENTITY DEFAULT', words);
    END LOOP;
END
$isotype$;

DROP TRIGGER "_isotype_20260101000000__swap" ON "User";

-- It was made by this migration.
-- squawk-ignore ban-drop-function
DROP FUNCTION "_isotype_20260101000000__swap_User"();

-- Indexes, checks, triggers and statistics of others move to the column that takes the place.
DO $isotype$
DECLARE
    it record;
    named record;
    words text;
    again text[] := '{}';
    gone text[] := '{}';
BEGIN
    FOR it IN
        SELECT DISTINCT d.classid, d.objid, a.attrelid::regclass AS place
        FROM (VALUES ('"User"', 'level')) AS changed(place, field)
        JOIN pg_attribute a ON a.attrelid = to_regclass(changed.place) AND a.attname = changed.field
        JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = a.attrelid AND d.refobjsubid = a.attnum
        ORDER BY d.classid, d.objid
    LOOP
        SELECT NULL INTO named;
        IF it.classid = 'pg_class'::regclass THEN
            SELECT format('%I.%I', n.nspname, c.relname) AS label, pg_get_indexdef(c.oid) AS words, obj_description(c.oid, 'pg_class') AS remark INTO named
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = it.objid AND c.relkind = 'i' AND c.relname !~ '^_isotype';
            CONTINUE WHEN NOT FOUND;
            gone := gone || format('DROP INDEX %s', named.label);
            again := again || named.words;
            again := again || format('COMMENT ON INDEX %s IS %L', named.label, named.remark);
        ELSIF it.classid = 'pg_constraint'::regclass THEN
            SELECT quote_ident(k.conname) AS label, pg_get_constraintdef(k.oid) AS words, obj_description(k.oid, 'pg_constraint') AS remark INTO named
            FROM pg_constraint k WHERE k.oid = it.objid AND k.contype = 'c' AND k.conrelid = it.place AND k.conname !~ '^_isotype';
            CONTINUE WHEN NOT FOUND;
            gone := gone || format('ALTER TABLE %s DROP CONSTRAINT %s', it.place, named.label);
            again := again || format('ALTER TABLE %s ADD CONSTRAINT %s %s', it.place, named.label, named.words);
            again := again || format('COMMENT ON CONSTRAINT %s ON %s IS %L', named.label, it.place, named.remark);
        ELSIF it.classid = 'pg_statistic_ext'::regclass THEN
            SELECT format('%I.%I', n.nspname, s.stxname) AS label, pg_get_statisticsobjdef(s.oid) AS words, obj_description(s.oid, 'pg_statistic_ext') AS remark INTO named
            FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid = s.stxnamespace WHERE s.oid = it.objid;
            gone := gone || format('DROP STATISTICS %s', named.label);
            again := again || named.words;
            again := again || format('COMMENT ON STATISTICS %s IS %L', named.label, named.remark);
        ELSIF it.classid = 'pg_trigger'::regclass THEN
            SELECT quote_ident(t.tgname) AS label, pg_get_triggerdef(t.oid) AS words, obj_description(t.oid, 'pg_trigger') AS remark,
                CASE t.tgenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' WHEN 'A' THEN 'ENABLE ALWAYS' ELSE 'ENABLE' END AS state INTO named
            FROM pg_trigger t WHERE t.oid = it.objid AND NOT t.tgisinternal;
            CONTINUE WHEN NOT FOUND;
            gone := gone || format('DROP TRIGGER %s ON %s', named.label, it.place);
            again := again || named.words;
            again := again || format('ALTER TABLE %s %s TRIGGER %s', it.place, named.state, named.label);
            again := again || format('COMMENT ON TRIGGER %s ON %s IS %L', named.label, it.place, named.remark);
        END IF;
    END LOOP;
    FOREACH words IN ARRAY gone LOOP
        EXECUTE words;
    END LOOP;
    PERFORM set_config('isotype.others', to_json(again)::text, true);
END
$isotype$;

-- The check before was proven: no scan.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "User" ALTER COLUMN "_isotype_20260101000000__level__new" SET NOT NULL;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "User" DROP CONSTRAINT "_isotype_20260101000000__level_required";

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "User" ALTER COLUMN "level" DROP NOT NULL;

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "level" TO "_isotype_20260101000000_level";

-- It takes the place of the one that is kept.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "_isotype_20260101000000__level__new" TO "level";

DO $isotype$
DECLARE
    it record;
    words text;
BEGIN
    FOR it IN
        SELECT changed.place, quote_ident(changed.target) AS label, a.attacl, col_description(a.attrelid, a.attnum) AS remark
        FROM (VALUES ('"User"', '_isotype_20260101000000_level', 'level')) AS changed(place, field, target)
        JOIN pg_attribute a ON a.attrelid = to_regclass(changed.place) AND a.attname = changed.field
    LOOP
        EXECUTE format('COMMENT ON COLUMN %s.%s IS %L', it.place, it.label, it.remark);
        FOR words IN
            SELECT format('GRANT %s (%s) ON %s TO %s%s', g.privilege_type, it.label, it.place,
                CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(g.grantee)) END,
                CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)
            FROM aclexplode(it.attacl) AS g
        LOOP
            EXECUTE words;
        END LOOP;
    END LOOP;
    FOR words IN SELECT * FROM json_array_elements_text(current_setting('isotype.others')::json) LOOP
        EXECUTE words;
    END LOOP;
END
$isotype$;

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
            INSERT INTO "_isotype_20260101000000__views" VALUES ('"User".level', it.name, it.words, pg_get_viewdef(it.name::regclass));
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

-- Functions that this session has called may have planned for the other type.
DISCARD PLANS;
