-- 20260101000014_text_to_uuid_15_contract_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    15 of 15 of 20260101000000_text_to_uuid; after 20260101000013_text_to_uuid_14_validate_user.
-- Undoes:  puts the second columns in place of the first ones: Post: authorId (TEXT becomes UUID); User: id (TEXT
--          becomes UUID), token (TEXT becomes UUID).
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

SET LOCAL timezone = 'UTC';

-- Whether a value has no place in the other type, or would not come back equal.
CREATE OR REPLACE FUNCTION pg_temp."isotype_id"(value UUID) RETURNS boolean LANGUAGE plpgsql AS $isotype$
BEGIN
    RETURN value IS NOT NULL AND ((((((value)::text::TEXT))::text::UUID))::text IS DISTINCT FROM (value)::text);
EXCEPTION WHEN others THEN
    RETURN true;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "User" WHERE pg_temp."isotype_id"("id");
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "User" WHERE pg_temp."isotype_id"("id") ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: User.id: ' || found || CASE found WHEN 1 THEN ' row has a value that the new type cannot give back' ELSE ' rows have values that the new type cannot give back' END || ' (id ' || named || '); give them another value with --fill-down ''User.id=SQL''';
    END IF;
END
$isotype$;

-- It was made in this file.
-- squawk-ignore ban-drop-function
DROP FUNCTION pg_temp."isotype_id"(UUID);

SET LOCAL timezone = 'UTC';

-- Whether a value has no place in the other type, or would not come back equal.
CREATE OR REPLACE FUNCTION pg_temp."isotype_token"(value UUID) RETURNS boolean LANGUAGE plpgsql AS $isotype$
BEGIN
    RETURN value IS NOT NULL AND ((((((value)::text::TEXT))::text::UUID))::text IS DISTINCT FROM (value)::text);
EXCEPTION WHEN others THEN
    RETURN true;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "User" WHERE pg_temp."isotype_token"("token");
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "User" WHERE pg_temp."isotype_token"("token") ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: User.token: ' || found || CASE found WHEN 1 THEN ' row has a value that the new type cannot give back' ELSE ' rows have values that the new type cannot give back' END || ' (id ' || named || '); give them another value with --fill-down ''User.token=SQL''';
    END IF;
END
$isotype$;

-- It was made in this file.
-- squawk-ignore ban-drop-function
DROP FUNCTION pg_temp."isotype_token"(UUID);

SET LOCAL timezone = 'UTC';

-- Whether a value has no place in the other type, or would not come back equal.
CREATE OR REPLACE FUNCTION pg_temp."isotype_authorId"(value UUID) RETURNS boolean LANGUAGE plpgsql AS $isotype$
BEGIN
    RETURN value IS NOT NULL AND ((((((value)::text::TEXT))::text::UUID))::text IS DISTINCT FROM (value)::text);
EXCEPTION WHEN others THEN
    RETURN true;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "Post" WHERE pg_temp."isotype_authorId"("authorId");
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Post" WHERE pg_temp."isotype_authorId"("authorId") ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Post.authorId: ' || found || CASE found WHEN 1 THEN ' row has a value that the new type cannot give back' ELSE ' rows have values that the new type cannot give back' END || ' (id ' || named || '); give them another value with --fill-down ''Post.authorId=SQL''';
    END IF;
END
$isotype$;

-- It was made in this file.
-- squawk-ignore ban-drop-function
DROP FUNCTION pg_temp."isotype_authorId"(UUID);

-- What is made anew must hold nothing that no schema can say.
DO $isotype$
DECLARE
    isotype_named text;
BEGIN
    SELECT string_agg(format('%s (%s)', asked.label, found.words), '; ' ORDER BY asked.label) INTO isotype_named
    FROM (VALUES ('"User"', 'constraint', 'User_pkey'), ('"Post"', 'constraint', 'Post_authorId_fkey')) AS asked(place, what, label), LATERAL (
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

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*), array_to_string((array_agg(shown))[1:3], ', ') INTO found, named
    FROM (SELECT min(("id")::text) AS shown FROM (SELECT ("id")::text::TEXT AS "id", "id"::text AS "isotype told", "id" AS "isotype order" FROM "User") AS rows WHERE "id" IS NOT NULL GROUP BY "id" HAVING count(*) > 1) AS equal;
    IF found > 0 THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: User: ' || found || CASE found WHEN 1 THEN ' value is' ELSE ' values are' END || ' there more than once (' || named || '), which User_pkey, which comes back with this undo, forbids; make them differ first';
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM (SELECT ("authorId")::text::TEXT AS "authorId", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Post") AS child WHERE child."authorId" IS NOT NULL AND NOT EXISTS (SELECT FROM (SELECT ("id")::text::TEXT AS "id", "id"::text AS "isotype told", "id" AS "isotype order" FROM "User") AS parent WHERE parent."id" = child."authorId");
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "isotype told" AS row FROM (SELECT ("authorId")::text::TEXT AS "authorId", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Post") AS child WHERE child."authorId" IS NOT NULL AND NOT EXISTS (SELECT FROM (SELECT ("id")::text::TEXT AS "id", "id"::text AS "isotype told", "id" AS "isotype order" FROM "User") AS parent WHERE parent."id" = child."authorId") ORDER BY "isotype order" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Post: ' || found || CASE found WHEN 1 THEN ' row refers to nothing' ELSE ' rows refer to nothing' END || ' (id ' || named || '), which the foreign key Post_authorId_fkey forbids; change or delete them first';
    END IF;
END
$isotype$;

LOCK TABLE "User", "Post" IN SHARE ROW EXCLUSIVE MODE;

-- It is there unless `isotype migrate purge` dropped it; every value is converted back then.
ALTER TABLE "Post" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_authorId" TEXT;

UPDATE "Post" SET "_isotype_20260101000000_authorId" = ("authorId")::text::TEXT WHERE ("authorId")::text IS DISTINCT FROM (("_isotype_20260101000000_authorId")::text::UUID)::text;

-- It is there unless `isotype migrate purge` dropped it; every value is converted back then.
ALTER TABLE "User" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_id" TEXT;

UPDATE "User" SET "_isotype_20260101000000_id" = ("id")::text::TEXT WHERE ("id")::text IS DISTINCT FROM (("_isotype_20260101000000_id")::text::UUID)::text;

-- It is there unless `isotype migrate purge` dropped it; every value is converted back then.
ALTER TABLE "User" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_token" TEXT;

UPDATE "User" SET "_isotype_20260101000000_token" = ("token")::text::TEXT WHERE ("token")::text IS DISTINCT FROM (("_isotype_20260101000000_token")::text::UUID)::text;

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
            FROM (VALUES ('"Post"', 'authorId'), ('"User"', 'id'), ('"User"', 'token')) AS changed(place, field)
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
            SELECT v.first INTO words FROM "_isotype_20260101000000__views" AS v WHERE v.step = '"Post".authorId' AND v.name = it.name AND v.last = it.words;
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
        WHERE i.indisreplident AND i.indrelid IN (SELECT to_regclass(place) FROM (VALUES ('"Post"'), ('"User"')) AS changed(place))))::text, true);
    FOR words IN SELECT r->>0 FROM json_array_elements(current_setting('isotype.replicated')::json) AS r LOOP
        EXECUTE format('ALTER TABLE %s REPLICA IDENTITY DEFAULT', words);
    END LOOP;
END
$isotype$;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Post" DROP CONSTRAINT "Post_authorId_fkey";

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "User" DROP CONSTRAINT "User_pkey";

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
        FROM (VALUES ('"Post"', 'authorId'), ('"User"', 'id'), ('"User"', 'token')) AS changed(place, field)
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

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "Post" ALTER COLUMN "authorId" DROP NOT NULL;

-- It stands beside the first one again.
-- squawk-ignore renaming-column
ALTER TABLE "Post" RENAME COLUMN "authorId" TO "_isotype_20260101000000__authorId__new";

-- It was kept here and comes back.
-- squawk-ignore renaming-column
ALTER TABLE "Post" RENAME COLUMN "_isotype_20260101000000_authorId" TO "authorId";

-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "Post" ALTER COLUMN "authorId" SET NOT NULL;

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "User" ALTER COLUMN "id" DROP NOT NULL;

-- It stands beside the first one again.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "id" TO "_isotype_20260101000000__id__new";

-- It was kept here and comes back.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "_isotype_20260101000000_id" TO "id";

-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "User" ALTER COLUMN "id" SET NOT NULL;

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "User" ALTER COLUMN "token" DROP NOT NULL;

-- It stands beside the first one again.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "token" TO "_isotype_20260101000000__token__new";

-- It was kept here and comes back.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "_isotype_20260101000000_token" TO "token";

-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "User" ALTER COLUMN "token" SET NOT NULL;

-- The way back waits for the table, as the header tells.
-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-serial-primary-key-field, constraint-missing-not-valid
ALTER TABLE "User" ADD CONSTRAINT "User_pkey" PRIMARY KEY ("id");

-- The way back waits for the table, as the header tells.
-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-foreign-key-constraint, constraint-missing-not-valid
ALTER TABLE "Post" ADD CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The part before built this index, and its own undo drops it.
-- The way back waits for the table, as the header tells.
-- squawk-ignore require-concurrent-index-creation
CREATE UNIQUE INDEX "_isotype_20260101000000__User_pkey_key" ON "User"("_isotype_20260101000000__id__new");

-- The way back waits for the table, as the header tells.
-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-foreign-key-constraint, constraint-missing-not-valid
ALTER TABLE "Post" ADD CONSTRAINT "_isotype_20260101000000__Post_authorId_fkey" FOREIGN KEY ("_isotype_20260101000000__authorId__new") REFERENCES "User" ("_isotype_20260101000000__id__new") ON DELETE CASCADE ON UPDATE CASCADE;

-- Gives the second columns their values, whoever writes the row. A value that has no place in the new type
-- stops nobody: the second column stays NULL, and the migration stops before they change places.
CREATE FUNCTION "_isotype_20260101000000__swap_Post"() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT SET timezone = 'UTC' AS $isotype$
#variable_conflict use_column
BEGIN
    BEGIN
        NEW."_isotype_20260101000000__authorId__new" := CASE WHEN ((((NEW."authorId")::text::UUID))::text::TEXT) IS DISTINCT FROM NEW."authorId" THEN NULL ELSE (NEW."authorId")::text::UUID END;
    EXCEPTION WHEN others THEN
        NEW."_isotype_20260101000000__authorId__new" := NULL;
    END;
    RETURN NEW;
END
$isotype$;

CREATE TRIGGER "_isotype_20260101000000__swap" BEFORE INSERT OR UPDATE ON "Post" FOR EACH ROW EXECUTE FUNCTION "_isotype_20260101000000__swap_Post"();

-- Also for rows that replication brings.
ALTER TABLE "Post" ENABLE ALWAYS TRIGGER "_isotype_20260101000000__swap";

-- Gives the second columns their values, whoever writes the row. A value that has no place in the new type
-- stops nobody: the second column stays NULL, and the migration stops before they change places.
CREATE FUNCTION "_isotype_20260101000000__swap_User"() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT SET timezone = 'UTC' AS $isotype$
#variable_conflict use_column
BEGIN
    BEGIN
        NEW."_isotype_20260101000000__id__new" := CASE WHEN ((((NEW."id")::text::UUID))::text::TEXT) IS DISTINCT FROM NEW."id" THEN NULL ELSE (NEW."id")::text::UUID END;
    EXCEPTION WHEN others THEN
        NEW."_isotype_20260101000000__id__new" := NULL;
    END;
    BEGIN
        NEW."_isotype_20260101000000__token__new" := CASE WHEN ((((NEW."token")::text::UUID))::text::TEXT) IS DISTINCT FROM NEW."token" THEN NULL ELSE (NEW."token")::text::UUID END;
    EXCEPTION WHEN others THEN
        NEW."_isotype_20260101000000__token__new" := NULL;
    END;
    RETURN NEW;
END
$isotype$;

CREATE TRIGGER "_isotype_20260101000000__swap" BEFORE INSERT OR UPDATE ON "User" FOR EACH ROW EXECUTE FUNCTION "_isotype_20260101000000__swap_User"();

-- Also for rows that replication brings.
ALTER TABLE "User" ENABLE ALWAYS TRIGGER "_isotype_20260101000000__swap";

DO $isotype$
DECLARE
    it record;
    words text;
BEGIN
    FOR it IN
        SELECT changed.place, quote_ident(changed.target) AS label, a.attacl, col_description(a.attrelid, a.attnum) AS remark
        FROM (VALUES ('"Post"', '_isotype_20260101000000__authorId__new', 'authorId'), ('"User"', '_isotype_20260101000000__id__new', 'id'), ('"User"', '_isotype_20260101000000__token__new', 'token')) AS changed(place, field, target)
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
        DELETE FROM "_isotype_20260101000000__views" WHERE step = '"Post".authorId';
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
