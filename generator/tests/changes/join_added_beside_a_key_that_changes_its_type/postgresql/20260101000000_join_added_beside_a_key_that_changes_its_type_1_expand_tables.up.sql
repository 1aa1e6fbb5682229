-- 20260101000000_join_added_beside_a_key_that_changes_its_type_1_expand_tables for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 12 of 20260101000000_join_added_beside_a_key_that_changes_its_type; before
--          20260101000001_join_added_beside_a_key_that_changes_its_type_2_expand_account.
--
-- What:    makes the table _pairs.
-- Cost:    nothing: it is new and empty.
--
-- What:    brings back what an undo of this migration kept, if one did.
-- Why:     nothing is lost.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite the same change is one file.

-- The schema says Int.
-- squawk-ignore-file prefer-bigint-over-int
-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

SET LOCAL timezone = 'UTC';

-- Whether a value has no place in the other type, or would not come back equal.
CREATE OR REPLACE FUNCTION pg_temp."isotype_id"(value TEXT) RETURNS boolean LANGUAGE plpgsql AS $isotype$
BEGIN
    RETURN value IS NOT NULL AND (((((value)::INTEGER))::TEXT) IS DISTINCT FROM value);
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
    SELECT count(*) INTO found FROM "Account" WHERE pg_temp."isotype_id"("id");
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Account" WHERE pg_temp."isotype_id"("id") ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Account.id: ' || found || CASE found WHEN 1 THEN ' row has a value that the new type cannot give back' ELSE ' rows have values that the new type cannot give back' END || ' (id ' || named || '); give them another value with --fill ''Account.id=SQL''';
    END IF;
END
$isotype$;

-- It was made in this file.
-- squawk-ignore ban-drop-function
DROP FUNCTION pg_temp."isotype_id"(TEXT);

-- What others built on a column must be able to follow the one that takes its place.
DO $isotype$
DECLARE
    isotype_about text;
    isotype_named text;
BEGIN
    SELECT asked.about, string_agg(DISTINCT found.what, ', ') INTO isotype_about, isotype_named
    FROM (VALUES ('"Account"', 'id', 'Account.id')) AS asked(place, field, about)
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
    FROM (VALUES ('"Account"', 'constraint', 'Account_pkey')) AS asked(place, what, label), LATERAL (
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
    FROM (SELECT min(("id")::text) AS shown FROM (SELECT ("id")::INTEGER AS "id", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Account") AS rows WHERE "id" IS NOT NULL GROUP BY "id" HAVING count(*) > 1) AS equal;
    IF found > 0 THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Account: ' || found || CASE found WHEN 1 THEN ' value is' ELSE ' values are' END || ' there more than once (' || named || '), which Account_pkey forbids; make them differ first';
    END IF;
END
$isotype$;

-- Pairs of Account and Item: a relation of many to many.
CREATE TABLE "_pairs" (
    "A" INTEGER NOT NULL,
    "B" INTEGER NOT NULL,
    CONSTRAINT "_pairs_AB_pkey" PRIMARY KEY ("A", "B")
);

CREATE INDEX "_pairs_B_index" ON "_pairs"("B");

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
DO $isotype$
BEGIN
    IF to_regnamespace('"_isotype_20260101000000_undone"') IS NULL THEN
        RETURN;
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."_pairs"') IS NOT NULL THEN
        DROP TABLE "_pairs";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."_pairs"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20260101000000_undone"."_pairs" SET SCHEMA "public";
    END IF;
END
$isotype$;
