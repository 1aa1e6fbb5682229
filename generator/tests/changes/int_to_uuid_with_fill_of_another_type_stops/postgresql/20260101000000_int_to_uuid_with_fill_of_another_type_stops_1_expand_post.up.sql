-- 20260101000000_int_to_uuid_with_fill_of_another_type_stops_1_expand_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 12 of 20260101000000_int_to_uuid_with_fill_of_another_type_stops; before
--          20260101000001_int_to_uuid_with_fill_of_another_type_stops_2_expand_user.
-- Options: --fill 'User.id=md5(("id")::text)::uuid' --fill 'Post.authorId=(SELECT p."id" FROM "User" AS p ORDER BY 1 LIMIT 1)'
--
-- What:    makes second columns in Post and keeps them in step: authorId (INTEGER becomes UUID).
-- Why:     their type changes, and to rewrite the table would hold everybody up.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- What others built on a column must be able to follow the one that takes its place.
DO $isotype$
DECLARE
    isotype_about text;
    isotype_named text;
BEGIN
    SELECT asked.about, string_agg(DISTINCT found.what, ', ') INTO isotype_about, isotype_named
    FROM (VALUES ('"Post"', 'authorId', 'Post.authorId'), ('"User"', 'id', 'User.id')) AS asked(place, field, about)
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
          AND NOT coalesce(k.contype IN ('c', 'p', 'n') AND k.conrelid = a.attrelid OR k.contype = 'f' AND EXISTS (SELECT FROM (VALUES ('"Post"', 'Post_authorId_fkey')) AS ours(place, label) WHERE to_regclass(ours.place) = k.conrelid AND ours.label = k.conname), false)
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

-- Whether a value has no place in the other type, or would not come back equal.
CREATE OR REPLACE FUNCTION pg_temp."isotype_id"(value INTEGER) RETURNS boolean LANGUAGE plpgsql AS $isotype$
BEGIN
    RETURN value IS NOT NULL AND (((((value)::text::UUID))::text::INTEGER) IS DISTINCT FROM value);
EXCEPTION WHEN others THEN
    RETURN true;
END
$isotype$;

-- What a person gave is tried before anything changes.
DO $isotype$
#variable_conflict use_column
DECLARE
    isotype_found bigint;
    isotype_named text;
    isotype_label text;
    isotype_place tid;
    isotype_value text;
    isotype_why text;
BEGIN
    BEGIN
    SELECT count(CASE WHEN pg_temp."isotype_id"("id") THEN (md5(("id")::text)::uuid)::UUID ELSE ("id")::text::UUID END) INTO isotype_found FROM "User";
    EXCEPTION WHEN syntax_error_or_access_rule_violation THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: User.id: --fill ''User.id=SQL'' gives no UUID: ' || SQLERRM || '; write the migration anew with another value';
    WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
        isotype_why := SQLERRM;
        isotype_found := 0;
        FOR isotype_place, isotype_label IN SELECT ctid, "id"::text FROM "User" ORDER BY "id" LOOP
            BEGIN
                SELECT (CASE WHEN pg_temp."isotype_id"("id") THEN (md5(("id")::text)::uuid)::UUID ELSE ("id")::text::UUID END)::text INTO isotype_value FROM "User" WHERE ctid = isotype_place;
            EXCEPTION WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
                isotype_found := isotype_found + 1;
                isotype_named := CASE WHEN isotype_found <= 3 THEN concat_ws(', ', isotype_named, isotype_label) ELSE isotype_named END;
            END;
        END LOOP;
        RAISE EXCEPTION USING MESSAGE = 'isotype: User.id: ' || isotype_found || CASE isotype_found WHEN 1 THEN ' row gets from --fill ''User.id=SQL'' what is no UUID' ELSE ' rows get from --fill ''User.id=SQL'' what is no UUID' END || ' (id ' || isotype_named || '): ' || isotype_why || '; write the migration anew with another value';
    END;
END
$isotype$;

-- It was made in this file.
-- squawk-ignore ban-drop-function
DROP FUNCTION pg_temp."isotype_id"(INTEGER);

-- Whether a value has no place in the other type, or would not come back equal.
CREATE OR REPLACE FUNCTION pg_temp."isotype_authorId"(value INTEGER) RETURNS boolean LANGUAGE plpgsql AS $isotype$
BEGIN
    RETURN value IS NOT NULL AND (((((value)::text::UUID))::text::INTEGER) IS DISTINCT FROM value);
EXCEPTION WHEN others THEN
    RETURN true;
END
$isotype$;

-- What a person gave is tried before anything changes.
DO $isotype$
#variable_conflict use_column
DECLARE
    isotype_found bigint;
    isotype_named text;
    isotype_label text;
    isotype_place tid;
    isotype_value text;
    isotype_why text;
BEGIN
    BEGIN
    SELECT count(CASE WHEN pg_temp."isotype_authorId"("authorId") THEN ((SELECT p."id" FROM "User" AS p ORDER BY 1 LIMIT 1))::UUID ELSE ("authorId")::text::UUID END) INTO isotype_found FROM "Post";
    EXCEPTION WHEN syntax_error_or_access_rule_violation THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Post.authorId: --fill ''Post.authorId=SQL'' gives no UUID: ' || SQLERRM || '; write the migration anew with another value';
    WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
        isotype_why := SQLERRM;
        isotype_found := 0;
        FOR isotype_place, isotype_label IN SELECT ctid, "id"::text FROM "Post" ORDER BY "id" LOOP
            BEGIN
                SELECT (CASE WHEN pg_temp."isotype_authorId"("authorId") THEN ((SELECT p."id" FROM "User" AS p ORDER BY 1 LIMIT 1))::UUID ELSE ("authorId")::text::UUID END)::text INTO isotype_value FROM "Post" WHERE ctid = isotype_place;
            EXCEPTION WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
                isotype_found := isotype_found + 1;
                isotype_named := CASE WHEN isotype_found <= 3 THEN concat_ws(', ', isotype_named, isotype_label) ELSE isotype_named END;
            END;
        END LOOP;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Post.authorId: ' || isotype_found || CASE isotype_found WHEN 1 THEN ' row gets from --fill ''Post.authorId=SQL'' what is no UUID' ELSE ' rows get from --fill ''Post.authorId=SQL'' what is no UUID' END || ' (id ' || isotype_named || '): ' || isotype_why || '; write the migration anew with another value';
    END;
END
$isotype$;

-- It was made in this file.
-- squawk-ignore ban-drop-function
DROP FUNCTION pg_temp."isotype_authorId"(INTEGER);

-- Whether a value has no place in the other type, or would not come back equal.
CREATE OR REPLACE FUNCTION pg_temp."isotype_id"(value INTEGER) RETURNS boolean LANGUAGE plpgsql AS $isotype$
BEGIN
    RETURN value IS NOT NULL AND (((((value)::text::UUID))::text::INTEGER) IS DISTINCT FROM value);
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
    SELECT count(*), array_to_string((array_agg(shown))[1:3], ', ') INTO found, named
    FROM (SELECT min(("id")::text) AS shown FROM (SELECT CASE WHEN pg_temp."isotype_id"("id") THEN (md5(("id")::text)::uuid)::UUID ELSE ("id")::text::UUID END AS "id", "id"::text AS "isotype told", "id" AS "isotype order" FROM "User") AS rows WHERE "id" IS NOT NULL GROUP BY "id" HAVING count(*) > 1) AS equal;
    IF found > 0 THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: User: ' || found || CASE found WHEN 1 THEN ' value is' ELSE ' values are' END || ' there more than once (' || named || '), which User_pkey forbids; make them differ first';
    END IF;
END
$isotype$;

-- It was made in this file.
-- squawk-ignore ban-drop-function
DROP FUNCTION pg_temp."isotype_id"(INTEGER);

-- Whether a value has no place in the other type, or would not come back equal.
CREATE OR REPLACE FUNCTION pg_temp."isotype_authorId"(value INTEGER) RETURNS boolean LANGUAGE plpgsql AS $isotype$
BEGIN
    RETURN value IS NOT NULL AND (((((value)::text::UUID))::text::INTEGER) IS DISTINCT FROM value);
EXCEPTION WHEN others THEN
    RETURN true;
END
$isotype$;

-- Whether a value has no place in the other type, or would not come back equal.
CREATE OR REPLACE FUNCTION pg_temp."isotype_id"(value INTEGER) RETURNS boolean LANGUAGE plpgsql AS $isotype$
BEGIN
    RETURN value IS NOT NULL AND (((((value)::text::UUID))::text::INTEGER) IS DISTINCT FROM value);
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
    SELECT count(*) INTO found FROM (SELECT CASE WHEN pg_temp."isotype_authorId"("authorId") THEN ((SELECT p."id" FROM "User" AS p ORDER BY 1 LIMIT 1))::UUID ELSE ("authorId")::text::UUID END AS "authorId", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Post") AS child WHERE child."authorId" IS NOT NULL AND NOT EXISTS (SELECT FROM (SELECT CASE WHEN pg_temp."isotype_id"("id") THEN (md5(("id")::text)::uuid)::UUID ELSE ("id")::text::UUID END AS "id", "id"::text AS "isotype told", "id" AS "isotype order" FROM "User") AS parent WHERE parent."id" = child."authorId");
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "isotype told" AS row FROM (SELECT CASE WHEN pg_temp."isotype_authorId"("authorId") THEN ((SELECT p."id" FROM "User" AS p ORDER BY 1 LIMIT 1))::UUID ELSE ("authorId")::text::UUID END AS "authorId", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Post") AS child WHERE child."authorId" IS NOT NULL AND NOT EXISTS (SELECT FROM (SELECT CASE WHEN pg_temp."isotype_id"("id") THEN (md5(("id")::text)::uuid)::UUID ELSE ("id")::text::UUID END AS "id", "id"::text AS "isotype told", "id" AS "isotype order" FROM "User") AS parent WHERE parent."id" = child."authorId") ORDER BY "isotype order" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Post: ' || found || CASE found WHEN 1 THEN ' row refers to nothing' ELSE ' rows refer to nothing' END || ' (id ' || named || '), which the foreign key Post_authorId_fkey forbids; change or delete them first';
    END IF;
END
$isotype$;

-- It was made in this file.
-- squawk-ignore ban-drop-function
DROP FUNCTION pg_temp."isotype_authorId"(INTEGER);

-- It was made in this file.
-- squawk-ignore ban-drop-function
DROP FUNCTION pg_temp."isotype_id"(INTEGER);

-- They take the places of those whose type changes, when they hold the same.
ALTER TABLE "Post" ADD COLUMN "_isotype_20260101000000__authorId__new" UUID, ADD COLUMN "_isotype_20260101000000_authorId__became" text;

-- Gives the second columns their values, whoever writes the row. A value that has no place in the new type
-- stops nobody: the second column stays NULL, and the migration stops before they change places.
CREATE FUNCTION "_isotype_20260101000000__swap_Post"() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT SET timezone = 'UTC' AS $isotype$
#variable_conflict use_column
DECLARE
    isotype_is_bad boolean;
    isotype_is_same boolean;
BEGIN
    isotype_is_same := false;
    IF TG_OP = 'UPDATE' THEN
        isotype_is_same := NEW."_isotype_20260101000000_authorId__became" IS NOT NULL AND NOT (NEW."authorId" IS DISTINCT FROM OLD."authorId");
    END IF;
    IF NOT isotype_is_same THEN
        NEW."_isotype_20260101000000_authorId__became" := NULL;
        BEGIN
            isotype_is_bad := CASE WHEN NEW."authorId" IS NULL THEN false ELSE ((((NEW."authorId")::text::UUID))::text::INTEGER) IS DISTINCT FROM NEW."authorId" END;
        EXCEPTION WHEN others THEN
            isotype_is_bad := true;
        END;
        BEGIN
            IF isotype_is_bad THEN
                NEW."_isotype_20260101000000__authorId__new" := (SELECT ((SELECT p."id" FROM "User" AS p ORDER BY 1 LIMIT 1))::UUID FROM (SELECT NEW.*) AS "Post");
                NEW."_isotype_20260101000000_authorId__became" := (NEW."_isotype_20260101000000__authorId__new")::text;
            ELSE
                NEW."_isotype_20260101000000__authorId__new" := (NEW."authorId")::text::UUID;
            END IF;
        EXCEPTION WHEN others THEN
            NEW."_isotype_20260101000000__authorId__new" := NULL;
        END;
    END IF;
    RETURN NEW;
END
$isotype$;

CREATE TRIGGER "_isotype_20260101000000__swap" BEFORE INSERT OR UPDATE ON "Post" FOR EACH ROW EXECUTE FUNCTION "_isotype_20260101000000__swap_Post"();

-- Also for rows that replication brings.
ALTER TABLE "Post" ENABLE ALWAYS TRIGGER "_isotype_20260101000000__swap";
