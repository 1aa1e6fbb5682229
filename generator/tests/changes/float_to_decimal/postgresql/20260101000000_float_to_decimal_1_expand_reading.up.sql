-- 20260101000000_float_to_decimal_1_expand_reading for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 6 of 20260101000000_float_to_decimal; before 20260101000001_float_to_decimal_2_backfill_reading.
--
-- What:    makes second columns in Reading and keeps them in step: value (DOUBLE PRECISION becomes
--          DECIMAL(65,30)), spare (DOUBLE PRECISION becomes DECIMAL(65,30)).
-- Why:     their type changes, and to rewrite the table would hold everybody up.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite decimals are texts, with a CHECK where one helps.
--          on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

SET LOCAL timezone = 'UTC';

-- Whether a value has no place in the other type, or would not come back equal.
CREATE OR REPLACE FUNCTION pg_temp."isotype_value"(value DOUBLE PRECISION) RETURNS boolean LANGUAGE plpgsql AS $isotype$
BEGIN
    RETURN value IS NOT NULL AND (((((value)::DECIMAL(65,30)))::DOUBLE PRECISION) IS DISTINCT FROM value);
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
    SELECT count(*) INTO found FROM "Reading" WHERE pg_temp."isotype_value"("value");
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Reading" WHERE pg_temp."isotype_value"("value") ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Reading.value: ' || found || CASE found WHEN 1 THEN ' row has a value that the new type cannot give back' ELSE ' rows have values that the new type cannot give back' END || ' (id ' || named || '); give them another value with --fill ''Reading.value=SQL''';
    END IF;
END
$isotype$;

-- It was made in this file.
-- squawk-ignore ban-drop-function
DROP FUNCTION pg_temp."isotype_value"(DOUBLE PRECISION);

SET LOCAL timezone = 'UTC';

-- Whether a value has no place in the other type, or would not come back equal.
CREATE OR REPLACE FUNCTION pg_temp."isotype_spare"(value DOUBLE PRECISION) RETURNS boolean LANGUAGE plpgsql AS $isotype$
BEGIN
    RETURN value IS NOT NULL AND (((((value)::DECIMAL(65,30)))::DOUBLE PRECISION) IS DISTINCT FROM value);
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
    SELECT count(*) INTO found FROM "Reading" WHERE pg_temp."isotype_spare"("spare");
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Reading" WHERE pg_temp."isotype_spare"("spare") ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Reading.spare: ' || found || CASE found WHEN 1 THEN ' row has a value that the new type cannot give back' ELSE ' rows have values that the new type cannot give back' END || ' (id ' || named || '); give them another value with --fill ''Reading.spare=SQL''';
    END IF;
END
$isotype$;

-- It was made in this file.
-- squawk-ignore ban-drop-function
DROP FUNCTION pg_temp."isotype_spare"(DOUBLE PRECISION);

-- What others built on a column must be able to follow the one that takes its place.
DO $isotype$
DECLARE
    isotype_about text;
    isotype_named text;
BEGIN
    SELECT asked.about, string_agg(DISTINCT found.what, ', ') INTO isotype_about, isotype_named
    FROM (VALUES ('"Reading"', 'value', 'Reading.value'), ('"Reading"', 'spare', 'Reading.spare')) AS asked(place, field, about)
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

-- They take the places of those whose type changes, when they hold the same.
ALTER TABLE "Reading" ADD COLUMN "_isotype_20260101000000__value__new" DECIMAL(65,30), ADD COLUMN "_isotype_20260101000000__spare__new" DECIMAL(65,30);

-- Gives the second columns their values, whoever writes the row. A value that has no place in the new type
-- stops nobody: the second column stays NULL, and the migration stops before they change places.
CREATE FUNCTION "_isotype_20260101000000__swap_Reading"() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT SET timezone = 'UTC' AS $isotype$
#variable_conflict use_column
BEGIN
    BEGIN
        NEW."_isotype_20260101000000__value__new" := CASE WHEN ((((NEW."value")::DECIMAL(65,30)))::DOUBLE PRECISION) IS DISTINCT FROM NEW."value" THEN NULL ELSE (NEW."value")::DECIMAL(65,30) END;
    EXCEPTION WHEN others THEN
        NEW."_isotype_20260101000000__value__new" := NULL;
    END;
    BEGIN
        NEW."_isotype_20260101000000__spare__new" := CASE WHEN ((((NEW."spare")::DECIMAL(65,30)))::DOUBLE PRECISION) IS DISTINCT FROM NEW."spare" THEN NULL ELSE (NEW."spare")::DECIMAL(65,30) END;
    EXCEPTION WHEN others THEN
        NEW."_isotype_20260101000000__spare__new" := NULL;
    END;
    RETURN NEW;
END
$isotype$;

CREATE TRIGGER "_isotype_20260101000000__swap" BEFORE INSERT OR UPDATE ON "Reading" FOR EACH ROW EXECUTE FUNCTION "_isotype_20260101000000__swap_Reading"();

-- Also for rows that replication brings.
ALTER TABLE "Reading" ENABLE ALWAYS TRIGGER "_isotype_20260101000000__swap";
