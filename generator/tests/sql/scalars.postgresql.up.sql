-- 20260101000000_scalars for PostgreSQL, made by isotype from scalars.prisma.
--
-- What:    makes 1 enum and 2 tables.
-- Why:     the first migration; the database is empty.
-- Cost:    nothing is read, rewritten or waited for: every table is new and empty.
-- Differs: on SQLite enums, JSON, lists, decimals and moments are texts, with a CHECK where one helps.
--          TIMESTAMP holds UTC: a session of another zone that relies on CURRENT_TIMESTAMP
--          writes its own time. `SET TIME ZONE 'UTC'` on each connection; sqlx does.

-- The schema says Int.
-- The schema says autoincrement().
-- The schema says DateTime, which is UTC.
-- squawk-ignore-file prefer-bigint-over-int, prefer-identity, prefer-timestamp-tz
-- A colour.
CREATE TYPE "Color" AS ENUM ('RED', 'green', 'it''s; "odd"');

-- Every scalar, required, optional and in a list, with the defaults that a database keeps.
CREATE TABLE "Everything" (
    "id" SERIAL NOT NULL,
    "text" TEXT NOT NULL DEFAULT E'it''s \\ a "text"
of two lines; -- no comment /* nor */ $$ $1 {{ x }}',
    "empty" TEXT NOT NULL DEFAULT '',
    "flag" BOOLEAN NOT NULL DEFAULT true,
    "int" INTEGER NOT NULL DEFAULT -5,
    "big" BIGINT NOT NULL DEFAULT -9223372036854775808,
    "float" DOUBLE PRECISION NOT NULL DEFAULT -1.5,
    "decimal" DECIMAL(65,30) NOT NULL DEFAULT 1.50,
    "moment" TIMESTAMP(3) NOT NULL DEFAULT '2019-12-31 22:30:00.5',
    "made" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed" TIMESTAMP(3) NOT NULL,
    "json" JSONB NOT NULL DEFAULT '{"b": [1, 2.50, null], "a": "it''s"}',
    "bytes" BYTEA NOT NULL DEFAULT E'\\x68656c6c6f',
    "color" "Color" NOT NULL DEFAULT 'RED',
    "textOpt" TEXT,
    "flagOpt" BOOLEAN,
    "intOpt" INTEGER,
    "bigOpt" BIGINT,
    "floatOpt" DOUBLE PRECISION,
    "decimalOpt" DECIMAL(65,30),
    "momentOpt" TIMESTAMP(3),
    "jsonOpt" JSONB,
    "bytesOpt" BYTEA,
    "colorOpt" "Color",
    "texts" TEXT[] DEFAULT ARRAY['a', 'it''s', E'\\', 'b"c']::TEXT[],
    "none" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "flags" BOOLEAN[] DEFAULT ARRAY[true, false]::BOOLEAN[],
    "ints" INTEGER[] DEFAULT ARRAY[1, -2]::INTEGER[],
    "bigs" BIGINT[] DEFAULT ARRAY[9007199254740993]::BIGINT[],
    "floats" DOUBLE PRECISION[] DEFAULT ARRAY[1.5, -2]::DOUBLE PRECISION[],
    "decimals" DECIMAL(65,30)[] DEFAULT ARRAY[1.50, -0.1]::DECIMAL(65,30)[],
    "moments" TIMESTAMP(3)[] DEFAULT ARRAY['2020-01-01 00:00:00']::TIMESTAMP(3)[],
    "jsons" JSONB[],
    "byteses" BYTEA[],
    "colors" "Color"[] DEFAULT ARRAY['RED', 'it''s; "odd"']::"Color"[],
    CONSTRAINT "Everything_pkey" PRIMARY KEY ("id")
);

-- Made by the application: the database has no default for these.
CREATE TABLE "Made" (
    "a" TEXT NOT NULL,
    "b" TEXT NOT NULL,
    "c" TEXT NOT NULL,
    "d" TEXT NOT NULL,
    "e" TEXT NOT NULL,
    "f" TEXT NOT NULL,
    "g" TEXT NOT NULL,
    CONSTRAINT "Made_pkey" PRIMARY KEY ("a")
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
    IF to_regclass('"_isotype_20260101000000_undone"."Made"') IS NOT NULL THEN
        DROP TABLE "Made";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."Everything"') IS NOT NULL THEN
        DROP TABLE "Everything";
    END IF;
    IF to_regtype('"_isotype_20260101000000_undone"."Color"') IS NOT NULL THEN
        DROP TYPE "Color";
        ALTER TYPE "_isotype_20260101000000_undone"."Color" SET SCHEMA "public";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."Everything"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20260101000000_undone"."Everything" SET SCHEMA "public";
        IF (SELECT atttypid FROM pg_attribute WHERE attrelid = '"Everything"'::regclass AND attname = 'color') <> to_regtype('"Color"') THEN
            ALTER TABLE "Everything" ALTER COLUMN "color" DROP DEFAULT;
            ALTER TABLE "Everything" ALTER COLUMN "color" TYPE "Color" USING "color"::text::"Color";
            ALTER TABLE "Everything" ALTER COLUMN "color" SET DEFAULT 'RED';
        END IF;
        IF (SELECT atttypid FROM pg_attribute WHERE attrelid = '"Everything"'::regclass AND attname = 'colorOpt') <> to_regtype('"Color"') THEN
            ALTER TABLE "Everything" ALTER COLUMN "colorOpt" TYPE "Color" USING "colorOpt"::text::"Color";
        END IF;
        IF (SELECT atttypid FROM pg_attribute WHERE attrelid = '"Everything"'::regclass AND attname = 'colors') <> to_regtype('"Color"[]') THEN
            ALTER TABLE "Everything" ALTER COLUMN "colors" DROP DEFAULT;
            ALTER TABLE "Everything" ALTER COLUMN "colors" TYPE "Color"[] USING "colors"::text[]::"Color"[];
            ALTER TABLE "Everything" ALTER COLUMN "colors" SET DEFAULT ARRAY['RED', 'it''s; "odd"']::"Color"[];
        END IF;
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."Made"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20260101000000_undone"."Made" SET SCHEMA "public";
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
