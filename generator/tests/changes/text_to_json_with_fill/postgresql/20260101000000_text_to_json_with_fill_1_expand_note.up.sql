-- 20260101000000_text_to_json_with_fill_1_expand_note for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 6 of 20260101000000_text_to_json_with_fill; before
--          20260101000001_text_to_json_with_fill_2_backfill_note.
-- Options: --fill 'sqlite Note.body=json_quote("body")' --fill 'postgresql Note.body=to_jsonb("body")'
--
-- What:    makes second columns in Note and keeps them in step: body (TEXT becomes JSONB).
-- Why:     their type changes, and to rewrite the table would hold everybody up.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite JSON are texts, with a CHECK where one helps.
--          on SQLite the same change is one file.

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
    FROM (VALUES ('"Note"', 'body', 'Note.body')) AS asked(place, field, about)
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

-- Whether a value has no place in the other type, or would not come back equal.
CREATE OR REPLACE FUNCTION pg_temp."isotype_body"(value TEXT) RETURNS boolean LANGUAGE plpgsql AS $isotype$
BEGIN
    RETURN value IS NOT NULL AND (((value)::text::JSONB) IS NULL);
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
    SELECT count(CASE WHEN pg_temp."isotype_body"("body") THEN (to_jsonb("body"))::JSONB ELSE ("body")::text::JSONB END) INTO isotype_found FROM "Note";
    EXCEPTION WHEN syntax_error_or_access_rule_violation THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Note.body: --fill ''Note.body=SQL'' gives no JSONB: ' || SQLERRM || '; write the migration anew with another value';
    WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
        isotype_why := SQLERRM;
        isotype_found := 0;
        FOR isotype_place, isotype_label IN SELECT ctid, "id"::text FROM "Note" ORDER BY "id" LOOP
            BEGIN
                SELECT (CASE WHEN pg_temp."isotype_body"("body") THEN (to_jsonb("body"))::JSONB ELSE ("body")::text::JSONB END)::text INTO isotype_value FROM "Note" WHERE ctid = isotype_place;
            EXCEPTION WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
                isotype_found := isotype_found + 1;
                isotype_named := CASE WHEN isotype_found <= 3 THEN concat_ws(', ', isotype_named, isotype_label) ELSE isotype_named END;
            END;
        END LOOP;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Note.body: ' || isotype_found || CASE isotype_found WHEN 1 THEN ' row gets from --fill ''Note.body=SQL'' what is no JSONB' ELSE ' rows get from --fill ''Note.body=SQL'' what is no JSONB' END || ' (id ' || isotype_named || '): ' || isotype_why || '; write the migration anew with another value';
    END;
END
$isotype$;

-- It was made in this file.
-- squawk-ignore ban-drop-function
DROP FUNCTION pg_temp."isotype_body"(TEXT);

-- They take the places of those whose type changes, when they hold the same.
ALTER TABLE "Note" ADD COLUMN "_isotype_20260101000000__body__new" JSONB, ADD COLUMN "_isotype_20260101000000_body__became" text;

-- Gives the second columns their values, whoever writes the row. A value that has no place in the new type
-- stops nobody: the second column stays NULL, and the migration stops before they change places.
CREATE FUNCTION "_isotype_20260101000000__swap_Note"() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT SET timezone = 'UTC' AS $isotype$
#variable_conflict use_column
DECLARE
    isotype_is_bad boolean;
    isotype_is_same boolean;
BEGIN
    isotype_is_same := false;
    IF TG_OP = 'UPDATE' THEN
        isotype_is_same := NEW."_isotype_20260101000000_body__became" IS NOT NULL AND NOT (NEW."body" IS DISTINCT FROM OLD."body");
    END IF;
    IF NOT isotype_is_same THEN
        NEW."_isotype_20260101000000_body__became" := NULL;
        BEGIN
            isotype_is_bad := CASE WHEN NEW."body" IS NULL THEN false ELSE ((NEW."body")::text::JSONB) IS NULL END;
        EXCEPTION WHEN others THEN
            isotype_is_bad := true;
        END;
        BEGIN
            IF isotype_is_bad THEN
                NEW."_isotype_20260101000000__body__new" := (SELECT (to_jsonb("body"))::JSONB FROM (SELECT NEW.*) AS "Note");
                NEW."_isotype_20260101000000_body__became" := (NEW."_isotype_20260101000000__body__new")::text;
            ELSE
                NEW."_isotype_20260101000000__body__new" := (NEW."body")::text::JSONB;
            END IF;
        EXCEPTION WHEN others THEN
            NEW."_isotype_20260101000000__body__new" := NULL;
        END;
    END IF;
    RETURN NEW;
END
$isotype$;

CREATE TRIGGER "_isotype_20260101000000__swap" BEFORE INSERT OR UPDATE ON "Note" FOR EACH ROW EXECUTE FUNCTION "_isotype_20260101000000__swap_Note"();

-- Also for rows that replication brings.
ALTER TABLE "Note" ENABLE ALWAYS TRIGGER "_isotype_20260101000000__swap";
