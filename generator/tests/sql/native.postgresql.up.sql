-- 20260101000000_native for PostgreSQL, made by isotype from native.prisma.
--
-- What:    makes 2 tables and 1 check.
-- Why:     the first migration; the database is empty.
-- Cost:    nothing is read, rewritten or waited for: every table is new and empty.
-- Differs: on SQLite JSON, lists, decimals and moments are texts, with a CHECK where one helps.
--          TIMESTAMP holds UTC: a session of another zone that relies on CURRENT_TIMESTAMP
--          writes its own time. `SET TIME ZONE 'UTC'` on each connection; sqlx does.

-- The schema says Int.
-- The schema says @db.SmallInt.
-- The schema says autoincrement().
-- The schema says @db.VarChar.
-- The schema says DateTime, which is UTC.
-- squawk-ignore-file prefer-bigint-over-int, prefer-bigint-over-smallint, prefer-identity, prefer-text-field, prefer-timestamp-tz
-- Every type that PostgreSQL has a name for. SQLite keeps the lengths and ranges with checks.
CREATE TABLE "Native" (
    "id" BIGSERIAL NOT NULL,
    "text" TEXT NOT NULL,
    "char" CHAR(3) NOT NULL DEFAULT 'abc',
    "one" CHAR NOT NULL,
    "varchar" VARCHAR(10) NOT NULL,
    "anyVarchar" VARCHAR NOT NULL,
    "bit" BIT(4) NOT NULL,
    "varbit" VARBIT(4) NOT NULL,
    "uuid" UUID NOT NULL DEFAULT 'c0ffee00-0000-4000-8000-000000000000',
    "xml" XML,
    "inet" INET,
    "flag" BOOLEAN NOT NULL,
    "int" INTEGER NOT NULL,
    "small" SMALLINT NOT NULL,
    "oid" OID NOT NULL,
    "big" BIGINT NOT NULL,
    "double" DOUBLE PRECISION NOT NULL,
    "real" REAL NOT NULL,
    "decimal" DECIMAL(10,2) NOT NULL,
    "decimalBare" DECIMAL NOT NULL,
    "long" DECIMAL(20,2) NOT NULL,
    "money" MONEY,
    "timestamp" TIMESTAMP NOT NULL,
    "timestamp0" TIMESTAMP(0) NOT NULL DEFAULT '2019-12-31 22:30:00.25',
    "timestamptz" TIMESTAMPTZ(3) NOT NULL DEFAULT '2019-12-31 22:30:00.25+00',
    "date" DATE NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "time" TIME NOT NULL DEFAULT '22:30:00.25',
    "timetz" TIMETZ(6),
    "json" JSON NOT NULL,
    "jsonb" JSONB NOT NULL,
    "bytes" BYTEA NOT NULL,
    "varchars" VARCHAR(5)[],
    "numbers" SMALLINT[],
    CONSTRAINT "Native_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Native_decimal_check" CHECK ("decimal" >= 0 AND "decimal" < 1000.50)
);

CREATE TABLE "Counting" (
    "id" SMALLSERIAL NOT NULL,
    "other" TEXT NOT NULL,
    CONSTRAINT "Counting_pkey" PRIMARY KEY ("id")
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
    IF to_regclass('"_isotype_20260101000000_undone"."Counting"') IS NOT NULL THEN
        DROP TABLE "Counting";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."Native"') IS NOT NULL THEN
        DROP TABLE "Native";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."Native"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20260101000000_undone"."Native" SET SCHEMA "public";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."Counting"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20260101000000_undone"."Counting" SET SCHEMA "public";
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
