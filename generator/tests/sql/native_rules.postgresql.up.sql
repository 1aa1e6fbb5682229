-- 20260101000000_native_rules for PostgreSQL, made by isotype from native_rules.prisma.
--
-- What:    makes 1 table and 6 checks.
-- Why:     the first migration; the database is empty.
-- Cost:    nothing is read, rewritten or waited for: every table is new and empty.
-- Differs: on SQLite decimals are texts, with a CHECK where one helps.

-- The schema says Int.
-- The schema says @db.SmallInt.
-- squawk-ignore-file prefer-bigint-over-int, prefer-bigint-over-smallint
-- Rules on types that the server does not compare with texts and numbers by itself.
CREATE TABLE "Bound" (
    "id" INTEGER NOT NULL,
    "money" MONEY,
    "oid" OID,
    "real" REAL,
    "small" SMALLINT,
    "uuid" UUID,
    "inet" INET,
    "xml" XML,
    "char" CHAR(4),
    "bits" VARBIT(4),
    CONSTRAINT "Bound_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Bound_oid_check" CHECK ("oid"::bigint > -1),
    CONSTRAINT "Bound_real_check" CHECK ("real" <= 0.5),
    CONSTRAINT "Bound_small_check" CHECK ("small" <= 100000),
    CONSTRAINT "Bound_uuid_check" CHECK (starts_with("uuid"::text, 'c0ffee')),
    CONSTRAINT "Bound_char_check" CHECK (right("char", 1) = 'x'),
    CONSTRAINT "Bound_bits_check" CHECK ("bits"::text ~ '^1')
);

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
DO $isotype$
DECLARE
    again boolean := true;
    moved bigint;
    unused regtype;
BEGIN
    IF to_regnamespace('"_isotype_20260101000000_undone"') IS NULL THEN
        RETURN;
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."Bound"') IS NOT NULL THEN
        DROP TABLE "Bound";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."Bound"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20260101000000_undone"."Bound" SET SCHEMA "public";
    END IF;
    FOR unused IN SELECT oid FROM pg_type WHERE typnamespace = to_regnamespace('"_isotype_20260101000000_undone"') AND typtype = 'e' LOOP
        BEGIN
            EXECUTE format('DROP TYPE %s', unused);
        EXCEPTION WHEN dependent_objects_still_exist THEN
            NULL;
        END;
    END LOOP;
    BEGIN
        DROP SCHEMA IF EXISTS "_isotype_20260101000000_undone";
    EXCEPTION WHEN dependent_objects_still_exist THEN
        NULL;
    END;
END
$isotype$;
