-- 20260101000000_datetime_to_int_with_fill_1_expand_empty for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 12 of 20260101000000_datetime_to_int_with_fill; before
--          20260101000001_datetime_to_int_with_fill_2_expand_note.
-- Options: --fill 'Note.made=7' --fill 'Note.read=8' --fill 'Note.flag='\''2026-01-02T03:04:05.678Z'\'''
--
-- What:    makes second columns in Empty and keeps them in step: at (TIMESTAMP(3) becomes INTEGER).
-- Why:     their type changes, and to rewrite the table would hold everybody up.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite moments are texts, with a CHECK where one helps.
--          on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

SET LOCAL timezone = 'UTC';

-- Whether a value has no place in the other type, or would not come back equal.
CREATE OR REPLACE FUNCTION pg_temp."isotype_at"(value TIMESTAMP(3)) RETURNS boolean LANGUAGE plpgsql AS $isotype$
BEGIN
    RETURN value IS NOT NULL AND (((((value)::text::INTEGER))::text::TIMESTAMP(3)) IS DISTINCT FROM value);
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
    SELECT count(*) INTO found FROM "Empty" WHERE pg_temp."isotype_at"("at");
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Empty" WHERE pg_temp."isotype_at"("at") ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Empty.at: ' || found || CASE found WHEN 1 THEN ' row has a value that the new type cannot give back' ELSE ' rows have values that the new type cannot give back' END || ' (id ' || named || '); give them another value with --fill ''Empty.at=SQL''';
    END IF;
END
$isotype$;

-- It was made in this file.
-- squawk-ignore ban-drop-function
DROP FUNCTION pg_temp."isotype_at"(TIMESTAMP(3));

-- What others built on a column must be able to follow the one that takes its place.
DO $isotype$
DECLARE
    isotype_about text;
    isotype_named text;
BEGIN
    SELECT asked.about, string_agg(DISTINCT found.what, ', ') INTO isotype_about, isotype_named
    FROM (VALUES ('"Empty"', 'at', 'Empty.at'), ('"Note"', 'made', 'Note.made'), ('"Note"', 'read', 'Note.read'), ('"Note"', 'flag', 'Note.flag')) AS asked(place, field, about)
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

SET LOCAL timezone = 'UTC';

-- Whether a value has no place in the other type, or would not come back equal.
CREATE OR REPLACE FUNCTION pg_temp."isotype_made"(value TIMESTAMP(3)) RETURNS boolean LANGUAGE plpgsql AS $isotype$
BEGIN
    RETURN value IS NOT NULL AND (((((value)::text::INTEGER))::text::TIMESTAMP(3)) IS DISTINCT FROM value);
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
    SELECT count(CASE WHEN pg_temp."isotype_made"("made") THEN (7)::INTEGER ELSE ("made")::text::INTEGER END) INTO isotype_found FROM "Note";
    EXCEPTION WHEN syntax_error_or_access_rule_violation THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Note.made: --fill ''Note.made=SQL'' gives no INTEGER: ' || SQLERRM || '; write the migration anew with another value';
    WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
        isotype_why := SQLERRM;
        isotype_found := 0;
        FOR isotype_place, isotype_label IN SELECT ctid, "id"::text FROM "Note" ORDER BY "id" LOOP
            BEGIN
                SELECT (CASE WHEN pg_temp."isotype_made"("made") THEN (7)::INTEGER ELSE ("made")::text::INTEGER END)::text INTO isotype_value FROM "Note" WHERE ctid = isotype_place;
            EXCEPTION WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
                isotype_found := isotype_found + 1;
                isotype_named := CASE WHEN isotype_found <= 3 THEN concat_ws(', ', isotype_named, isotype_label) ELSE isotype_named END;
            END;
        END LOOP;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Note.made: ' || isotype_found || CASE isotype_found WHEN 1 THEN ' row gets from --fill ''Note.made=SQL'' what is no INTEGER' ELSE ' rows get from --fill ''Note.made=SQL'' what is no INTEGER' END || ' (id ' || isotype_named || '): ' || isotype_why || '; write the migration anew with another value';
    END;
END
$isotype$;

-- It was made in this file.
-- squawk-ignore ban-drop-function
DROP FUNCTION pg_temp."isotype_made"(TIMESTAMP(3));

SET LOCAL timezone = 'UTC';

-- Whether a value has no place in the other type, or would not come back equal.
CREATE OR REPLACE FUNCTION pg_temp."isotype_read"(value TIMESTAMP(3)) RETURNS boolean LANGUAGE plpgsql AS $isotype$
BEGIN
    RETURN value IS NOT NULL AND (((((value)::text::INTEGER))::text::TIMESTAMP(3)) IS DISTINCT FROM value);
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
    SELECT count(CASE WHEN pg_temp."isotype_read"("read") THEN (8)::INTEGER ELSE ("read")::text::INTEGER END) INTO isotype_found FROM "Note";
    EXCEPTION WHEN syntax_error_or_access_rule_violation THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Note.read: --fill ''Note.read=SQL'' gives no INTEGER: ' || SQLERRM || '; write the migration anew with another value';
    WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
        isotype_why := SQLERRM;
        isotype_found := 0;
        FOR isotype_place, isotype_label IN SELECT ctid, "id"::text FROM "Note" ORDER BY "id" LOOP
            BEGIN
                SELECT (CASE WHEN pg_temp."isotype_read"("read") THEN (8)::INTEGER ELSE ("read")::text::INTEGER END)::text INTO isotype_value FROM "Note" WHERE ctid = isotype_place;
            EXCEPTION WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
                isotype_found := isotype_found + 1;
                isotype_named := CASE WHEN isotype_found <= 3 THEN concat_ws(', ', isotype_named, isotype_label) ELSE isotype_named END;
            END;
        END LOOP;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Note.read: ' || isotype_found || CASE isotype_found WHEN 1 THEN ' row gets from --fill ''Note.read=SQL'' what is no INTEGER' ELSE ' rows get from --fill ''Note.read=SQL'' what is no INTEGER' END || ' (id ' || isotype_named || '): ' || isotype_why || '; write the migration anew with another value';
    END;
END
$isotype$;

-- It was made in this file.
-- squawk-ignore ban-drop-function
DROP FUNCTION pg_temp."isotype_read"(TIMESTAMP(3));

SET LOCAL timezone = 'UTC';

-- Whether a value has no place in the other type, or would not come back equal.
CREATE OR REPLACE FUNCTION pg_temp."isotype_flag"(value BOOLEAN) RETURNS boolean LANGUAGE plpgsql AS $isotype$
BEGIN
    RETURN value IS NOT NULL AND (((((value)::text::TIMESTAMP(3)))::text::BOOLEAN) IS DISTINCT FROM value);
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
    SELECT count(CASE WHEN pg_temp."isotype_flag"("flag") THEN ('2026-01-02T03:04:05.678Z')::TIMESTAMP(3) ELSE ("flag")::text::TIMESTAMP(3) END) INTO isotype_found FROM "Note";
    EXCEPTION WHEN syntax_error_or_access_rule_violation THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Note.flag: --fill ''Note.flag=SQL'' gives no TIMESTAMP(3): ' || SQLERRM || '; write the migration anew with another value';
    WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
        isotype_why := SQLERRM;
        isotype_found := 0;
        FOR isotype_place, isotype_label IN SELECT ctid, "id"::text FROM "Note" ORDER BY "id" LOOP
            BEGIN
                SELECT (CASE WHEN pg_temp."isotype_flag"("flag") THEN ('2026-01-02T03:04:05.678Z')::TIMESTAMP(3) ELSE ("flag")::text::TIMESTAMP(3) END)::text INTO isotype_value FROM "Note" WHERE ctid = isotype_place;
            EXCEPTION WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
                isotype_found := isotype_found + 1;
                isotype_named := CASE WHEN isotype_found <= 3 THEN concat_ws(', ', isotype_named, isotype_label) ELSE isotype_named END;
            END;
        END LOOP;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Note.flag: ' || isotype_found || CASE isotype_found WHEN 1 THEN ' row gets from --fill ''Note.flag=SQL'' what is no TIMESTAMP(3)' ELSE ' rows get from --fill ''Note.flag=SQL'' what is no TIMESTAMP(3)' END || ' (id ' || isotype_named || '): ' || isotype_why || '; write the migration anew with another value';
    END;
END
$isotype$;

-- It was made in this file.
-- squawk-ignore ban-drop-function
DROP FUNCTION pg_temp."isotype_flag"(BOOLEAN);

-- They take the places of those whose type changes, when they hold the same.
-- The schema says Int.
-- squawk-ignore prefer-bigint-over-int
ALTER TABLE "Empty" ADD COLUMN "_isotype_20260101000000__at__new" INTEGER;

-- Gives the second columns their values, whoever writes the row. A value that has no place in the new type
-- stops nobody: the second column stays NULL, and the migration stops before they change places.
CREATE FUNCTION "_isotype_20260101000000__swap_Empty"() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT SET timezone = 'UTC' AS $isotype$
#variable_conflict use_column
BEGIN
    BEGIN
        NEW."_isotype_20260101000000__at__new" := CASE WHEN ((((NEW."at")::text::INTEGER))::text::TIMESTAMP(3)) IS DISTINCT FROM NEW."at" THEN NULL ELSE (NEW."at")::text::INTEGER END;
    EXCEPTION WHEN others THEN
        NEW."_isotype_20260101000000__at__new" := NULL;
    END;
    RETURN NEW;
END
$isotype$;

CREATE TRIGGER "_isotype_20260101000000__swap" BEFORE INSERT OR UPDATE ON "Empty" FOR EACH ROW EXECUTE FUNCTION "_isotype_20260101000000__swap_Empty"();

-- Also for rows that replication brings.
ALTER TABLE "Empty" ENABLE ALWAYS TRIGGER "_isotype_20260101000000__swap";
