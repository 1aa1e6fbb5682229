-- 20260101000007_text_to_enum_8_contract_order for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    8 of 8 of 20260101000000_text_to_enum; after 20260101000006_text_to_enum_7_validate_order.
-- Undoes:  puts the second columns in place of the first ones: Order: state (TEXT becomes "State"), other (TEXT
--          becomes "State"), list (TEXT[] becomes "State"[]).
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF to_regnamespace('"_isotype_20260101000000_undone"') IS NULL AND NOT has_database_privilege(current_database(), 'CREATE') THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: what is dropped is kept in a schema of its own, which needs the right to make one: ' || format('GRANT CREATE ON DATABASE %I TO %I;', current_database(), current_user);
    END IF;
END
$isotype$;

-- What is made anew must hold nothing that no schema can say.
DO $isotype$
DECLARE
    isotype_named text;
BEGIN
    SELECT string_agg(format('%s (%s)', asked.label, found.words), '; ' ORDER BY asked.label) INTO isotype_named
    FROM (VALUES ('"Order"', 'index', 'not_done')) AS asked(place, what, label), LATERAL (
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

LOCK TABLE "Order" IN SHARE ROW EXCLUSIVE MODE;

-- It is there unless `isotype migrate purge` dropped it; every value is converted back then.
ALTER TABLE "Order" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_state" TEXT;

UPDATE "Order" SET "_isotype_20260101000000_state" = ("state")::text::TEXT WHERE "state" IS DISTINCT FROM ("_isotype_20260101000000_state")::text::"State";

-- It is there unless `isotype migrate purge` dropped it; every value is converted back then.
ALTER TABLE "Order" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_other" TEXT;

UPDATE "Order" SET "_isotype_20260101000000_other" = ("other")::text::TEXT WHERE "other" IS DISTINCT FROM ("_isotype_20260101000000_other")::text::"State";

-- It is there unless `isotype migrate purge` dropped it; every value is converted back then.
ALTER TABLE "Order" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_list" TEXT[];

UPDATE "Order" SET "_isotype_20260101000000_list" = ("list")::text[]::TEXT[] WHERE "list" IS DISTINCT FROM ("_isotype_20260101000000_list")::text[]::"State"[];

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

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "not_done" RENAME TO "_isotype_20260101000000__not_done";

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
        FROM (VALUES ('"Order"', 'state'), ('"Order"', 'other'), ('"Order"', 'list')) AS changed(place, field)
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

-- It is asked for, or gives way to another.
-- squawk-ignore ban-drop-default
ALTER TABLE "Order" ALTER COLUMN "state" DROP DEFAULT;

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "Order" ALTER COLUMN "state" DROP NOT NULL;

-- It stands beside the first one again.
-- squawk-ignore renaming-column
ALTER TABLE "Order" RENAME COLUMN "state" TO "_isotype_20260101000000__state__new";

-- It was kept here and comes back.
-- squawk-ignore renaming-column
ALTER TABLE "Order" RENAME COLUMN "_isotype_20260101000000_state" TO "state";

-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "Order" ALTER COLUMN "state" SET NOT NULL;

ALTER TABLE "Order" ALTER COLUMN "state" SET DEFAULT 'open';

-- It stands beside the first one again.
-- squawk-ignore renaming-column
ALTER TABLE "Order" RENAME COLUMN "other" TO "_isotype_20260101000000__other__new";

-- It was kept here and comes back.
-- squawk-ignore renaming-column
ALTER TABLE "Order" RENAME COLUMN "_isotype_20260101000000_other" TO "other";

-- It stands beside the first one again.
-- squawk-ignore renaming-column
ALTER TABLE "Order" RENAME COLUMN "list" TO "_isotype_20260101000000__list__new";

-- It was kept here and comes back.
-- squawk-ignore renaming-column
ALTER TABLE "Order" RENAME COLUMN "_isotype_20260101000000_list" TO "list";

-- The way back waits for the table, as the header tells.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX "not_done" ON "Order"("state") WHERE (state <> 'done');

-- Gives the second columns their values, whoever writes the row. A value that has no place in the new type
-- stops nobody: the second column stays NULL, and the migration stops before they change places.
CREATE FUNCTION "_isotype_20260101000000__swap_Order"() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT SET timezone = 'UTC' AS $isotype$
#variable_conflict use_column
BEGIN
    BEGIN
        NEW."_isotype_20260101000000__state__new" := CASE WHEN (((NEW."state")::text)) <> ALL (ARRAY['open', 'done', 'it''s odd']::text[]) OR ((((NEW."state")::text))::TEXT) IS DISTINCT FROM NEW."state" THEN NULL ELSE (NEW."state")::text::"State" END;
    EXCEPTION WHEN others THEN
        NEW."_isotype_20260101000000__state__new" := NULL;
    END;
    BEGIN
        NEW."_isotype_20260101000000__other__new" := CASE WHEN (((NEW."other")::text)) <> ALL (ARRAY['open', 'done', 'it''s odd']::text[]) OR ((((NEW."other")::text))::TEXT) IS DISTINCT FROM NEW."other" THEN NULL ELSE (NEW."other")::text::"State" END;
    EXCEPTION WHEN others THEN
        NEW."_isotype_20260101000000__other__new" := NULL;
    END;
    BEGIN
        NEW."_isotype_20260101000000__list__new" := CASE WHEN NOT ((((NEW."list")::text[])) <@ ARRAY['open', 'done', 'it''s odd']::text[]) OR ((((NEW."list")::text[]))::TEXT[]) IS DISTINCT FROM NEW."list" THEN NULL ELSE (NEW."list")::text[]::"State"[] END;
    EXCEPTION WHEN others THEN
        NEW."_isotype_20260101000000__list__new" := NULL;
    END;
    RETURN NEW;
END
$isotype$;

CREATE TRIGGER "_isotype_20260101000000__swap" BEFORE INSERT OR UPDATE ON "Order" FOR EACH ROW EXECUTE FUNCTION "_isotype_20260101000000__swap_Order"();

-- Also for rows that replication brings.
ALTER TABLE "Order" ENABLE ALWAYS TRIGGER "_isotype_20260101000000__swap";

DO $isotype$
DECLARE
    it record;
    words text;
BEGIN
    FOR it IN
        SELECT changed.place, quote_ident(changed.target) AS label, a.attacl, col_description(a.attrelid, a.attnum) AS remark
        FROM (VALUES ('"Order"', '_isotype_20260101000000__state__new', 'state'), ('"Order"', '_isotype_20260101000000__other__new', 'other'), ('"Order"', '_isotype_20260101000000__list__new', 'list')) AS changed(place, field, target)
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

-- Functions that this session has called may have planned for the other type.
DISCARD PLANS;
