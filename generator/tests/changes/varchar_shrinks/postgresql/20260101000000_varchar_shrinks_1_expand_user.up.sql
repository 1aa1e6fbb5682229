-- 20260101000000_varchar_shrinks_1_expand_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 7 of 20260101000000_varchar_shrinks; before 20260101000001_varchar_shrinks_2_backfill_user.
--
-- What:    makes second columns in User and keeps them in step: name (VARCHAR(20) becomes VARCHAR(10)).
-- Why:     their type changes, and to rewrite the table would hold everybody up.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

SET LOCAL timezone = 'UTC';

-- Whether a value has no place in the other type, or would not come back equal.
CREATE OR REPLACE FUNCTION pg_temp."isotype_name"(value VARCHAR(20)) RETURNS boolean LANGUAGE plpgsql AS $isotype$
BEGIN
    RETURN value IS NOT NULL AND (((((value)::VARCHAR(10)))::VARCHAR(20)) IS DISTINCT FROM value);
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
    SELECT count(*) INTO found FROM "User" WHERE pg_temp."isotype_name"("name");
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "User" WHERE pg_temp."isotype_name"("name") ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: User.name: ' || found || CASE found WHEN 1 THEN ' row has a value that the new type cannot give back' ELSE ' rows have values that the new type cannot give back' END || ' (id ' || named || '); give them another value with --fill ''User.name=SQL''';
    END IF;
END
$isotype$;

-- It was made in this file.
-- squawk-ignore ban-drop-function
DROP FUNCTION pg_temp."isotype_name"(VARCHAR(20));

-- What others built on a column must be able to follow the one that takes its place.
DO $isotype$
DECLARE
    isotype_about text;
    isotype_named text;
BEGIN
    SELECT asked.about, string_agg(DISTINCT found.what, ', ') INTO isotype_about, isotype_named
    FROM (VALUES ('"User"', 'name', 'User.name')) AS asked(place, field, about)
    JOIN pg_attribute a ON a.attrelid = to_regclass(asked.place) AND a.attname = asked.field
    JOIN pg_class t ON t.oid = a.attrelid,
    LATERAL (
        SELECT pg_describe_object(d.classid, d.objid, d.objsubid) FROM pg_depend d
        LEFT JOIN pg_constraint k ON d.classid = 'pg_constraint'::regclass AND k.oid = d.objid
        LEFT JOIN pg_attrdef v ON d.classid = 'pg_attrdef'::regclass AND v.oid = d.objid
        LEFT JOIN pg_rewrite w ON d.classid = 'pg_rewrite'::regclass AND w.oid = d.objid
        LEFT JOIN pg_class s ON s.oid = w.ev_class
        WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = a.attrelid AND d.refobjsubid = a.attnum
          AND d.classid NOT IN ('pg_class'::regclass, 'pg_trigger'::regclass, 'pg_statistic_ext'::regclass)
          AND NOT coalesce(k.contype IN ('c', 'p', 'n') AND k.conrelid = a.attrelid OR k.contype = 'f' AND false, false)
          AND NOT coalesce(v.adrelid = a.attrelid AND v.adnum = a.attnum AND a.attgenerated = '', false)
          AND NOT coalesce(s.relkind IN ('v', 'm'), false)
        UNION ALL SELECT 'its identity' WHERE a.attidentity <> ''
        UNION ALL SELECT 'the partitioning of the table' WHERE t.relkind = 'p' OR t.relispartition
        UNION ALL SELECT 'the inheritance of the table' WHERE EXISTS (SELECT FROM pg_inherits i WHERE t.oid IN (i.inhparent, i.inhrelid)) AND NOT t.relispartition
    ) AS found(what)
    GROUP BY asked.about ORDER BY asked.about LIMIT 1;
    IF isotype_named IS NOT NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: ' || isotype_about || ': ' || isotype_named || ' rests on the column and cannot follow the one that takes its place; drop it first and make it again afterwards, or write the migration anew with --offline';
    END IF;
END
$isotype$;

-- What is made anew must hold nothing that no schema can say.
DO $isotype$
DECLARE
    isotype_named text;
BEGIN
    SELECT string_agg(format('%s (%s)', asked.label, found.words), '; ' ORDER BY asked.label) INTO isotype_named
    FROM (VALUES ('"User"', 'column', 'name'), ('"User"', 'index', 'User_name_key')) AS asked(place, what, label), LATERAL (
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
    FROM (SELECT min(("name")::text) AS shown FROM (SELECT ("name")::VARCHAR(10) AS "name", "id"::text AS "isotype told", "id" AS "isotype order" FROM "User") AS rows WHERE "name" IS NOT NULL GROUP BY "name" HAVING count(*) > 1) AS equal;
    IF found > 0 THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: User: ' || found || CASE found WHEN 1 THEN ' value is' ELSE ' values are' END || ' there more than once (' || named || '), which User_name_key forbids; make them differ first';
    END IF;
END
$isotype$;

-- They take the places of those whose type changes, when they hold the same.
-- The schema says @db.VarChar.
-- squawk-ignore prefer-text-field
ALTER TABLE "User" ADD COLUMN "_isotype_20260101000000__name__new" VARCHAR(10);

-- Gives the second columns their values, whoever writes the row. A value that has no place in the new type
-- stops nobody: the second column stays NULL, and the migration stops before they change places.
CREATE FUNCTION "_isotype_20260101000000__swap_User"() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT SET timezone = 'UTC' AS $isotype$
#variable_conflict use_column
BEGIN
    BEGIN
        NEW."_isotype_20260101000000__name__new" := CASE WHEN ((((NEW."name")::VARCHAR(10)))::VARCHAR(20)) IS DISTINCT FROM NEW."name" THEN NULL ELSE (NEW."name")::VARCHAR(10) END;
    EXCEPTION WHEN others THEN
        NEW."_isotype_20260101000000__name__new" := NULL;
    END;
    RETURN NEW;
END
$isotype$;

CREATE TRIGGER "_isotype_20260101000000__swap" BEFORE INSERT OR UPDATE ON "User" FOR EACH ROW EXECUTE FUNCTION "_isotype_20260101000000__swap_User"();

-- Also for rows that replication brings.
ALTER TABLE "User" ENABLE ALWAYS TRIGGER "_isotype_20260101000000__swap";
