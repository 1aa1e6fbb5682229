-- 20260101000000_int_to_text_with_fill_down_from_a_dropped_table_1_expand_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 8 of 20260101000000_int_to_text_with_fill_down_from_a_dropped_table; before
--          20260101000001_int_to_text_with_fill_down_from_a_dropped_table_2_backfill_user.
-- Options: --fill-down 'User.level=(SELECT r."id" FROM "Rank" AS r WHERE r."shade" = '\''dark'\'' ORDER BY 1 LIMIT 1)'
--
-- What:    makes second columns in User and keeps them in step: level (INTEGER becomes TEXT).
-- Why:     their type changes, and to rewrite the table would hold everybody up.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite the same change is one file.

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
    FROM (VALUES ('"User"', 'level', 'User.level')) AS asked(place, field, about)
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

DO $isotype$
BEGIN
    IF to_regnamespace('"_isotype_20260101000000"') IS NULL AND NOT has_database_privilege(current_database(), 'CREATE') THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: what is dropped is kept in a schema of its own, which needs the right to make one: ' || format('GRANT CREATE ON DATABASE %I TO %I;', current_database(), current_user);
    END IF;
END
$isotype$;

-- They take the places of those whose type changes, when they hold the same.
ALTER TABLE "User" ADD COLUMN "_isotype_20260101000000__level__new" TEXT;

-- What an undo kept, if one did.
ALTER TABLE "User" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_undone_level" text, ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_undone_level__became" text;

-- Gives the second columns their values, whoever writes the row. A value that has no place in the new type
-- stops nobody: the second column stays NULL, and the migration stops before they change places.
CREATE FUNCTION "_isotype_20260101000000__swap_User"() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT SET timezone = 'UTC' AS $isotype$
#variable_conflict use_column
BEGIN
    NEW."_isotype_20260101000000__level__new" := CASE WHEN NEW."_isotype_20260101000000_undone_level" IS NOT NULL AND (NEW."level")::text IS NOT DISTINCT FROM NEW."_isotype_20260101000000_undone_level__became" THEN NEW."_isotype_20260101000000_undone_level"::TEXT ELSE (NEW."level")::TEXT END;
    RETURN NEW;
END
$isotype$;

CREATE TRIGGER "_isotype_20260101000000__swap" BEFORE INSERT OR UPDATE ON "User" FOR EACH ROW EXECUTE FUNCTION "_isotype_20260101000000__swap_User"();

-- Also for rows that replication brings.
ALTER TABLE "User" ENABLE ALWAYS TRIGGER "_isotype_20260101000000__swap";
