-- 20260101000002_five_tables_3_expand_tables for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 30 of 20260101000000_five_tables; after 20260101000001_five_tables_2_enum_order_state; before
--          20260101000003_five_tables_4_expand_product.
--
-- What:    makes the table Address.
-- Cost:    nothing: it is new and empty.
--
-- What:    brings back what an undo of this migration kept, if one did.
-- Why:     nothing is lost.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    refers from Address to Customer.
-- Cost:    the new table is empty; the other one is locked against writers for a moment.

-- The schema says Int.
-- The schema says autoincrement().
-- squawk-ignore-file prefer-bigint-over-int, prefer-identity
-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

LOCK TABLE "Customer" IN SHARE ROW EXCLUSIVE MODE;

-- Where things are sent to.
CREATE TABLE "Address" (
    "id" SERIAL NOT NULL,
    "customerId" INTEGER NOT NULL,
    "street" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    CONSTRAINT "Address_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Address_city_check" CHECK (char_length("city") >= 1 AND char_length("city") <= 100)
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
    IF to_regclass('"_isotype_20260101000000_undone"."Address"') IS NOT NULL THEN
        DROP TABLE "Address";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."Address"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20260101000000_undone"."Address" SET SCHEMA "public";
    END IF;
    WHILE again LOOP
        again := false;
        IF EXISTS (SELECT FROM "Address" AS child WHERE child."customerId" IS NOT NULL AND NOT EXISTS (SELECT FROM "Customer" AS parent WHERE parent."id" = child."customerId")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000_undone";
            CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone"."Address without Customer" (LIKE "Address");
            WITH gone AS (DELETE FROM "Address" AS child WHERE child."customerId" IS NOT NULL AND NOT EXISTS (SELECT FROM "Customer" AS parent WHERE parent."id" = child."customerId") RETURNING *) INSERT INTO "_isotype_20260101000000_undone"."Address without Customer" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: Address: % rows refer to rows that are gone; they stay in "_isotype_20260101000000_undone"."Address without Customer"', moved;
            again := true;
        END IF;
    END LOOP;
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

ALTER TABLE "Address" ADD CONSTRAINT "Address_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer" ("id") ON DELETE CASCADE ON UPDATE CASCADE;
