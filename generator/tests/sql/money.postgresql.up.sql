-- 20260101000000_money for PostgreSQL, made by isotype from money.prisma.
--
-- What:    makes 1 table and 2 checks.
-- Why:     the first migration; the database is empty.
-- Cost:    nothing is read, rewritten or waited for: every table is new and empty.

-- The schema says Int.
-- squawk-ignore-file prefer-bigint-over-int
-- Money compares with numbers only as a number.
CREATE TABLE "Price" (
    "id" INTEGER NOT NULL,
    "money" MONEY NOT NULL,
    "exact" DECIMAL(65,30) NOT NULL,
    CONSTRAINT "Price_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Price_money_check" CHECK ("money"::numeric >= -1 AND "money"::numeric < 100.5),
    CONSTRAINT "Price_exact_check" CHECK ("exact" > 0.000000000000000000000000000001)
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
    IF to_regclass('"_isotype_20260101000000_undone"."Price"') IS NOT NULL THEN
        DROP TABLE "Price";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."Price"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20260101000000_undone"."Price" SET SCHEMA "public";
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
