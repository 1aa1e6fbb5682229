-- 20260101000003_five_tables_4_expand_product for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 30 of 20260101000000_five_tables; after 20260101000002_five_tables_3_expand_tables; before
--          20260101000004_five_tables_5_expand_order.
--
-- What:    adds the column Product.stock.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    makes second columns in Product and keeps them in step: price (INTEGER becomes DECIMAL(10,2)).
-- Why:     their type changes, and to rewrite the table would hold everybody up.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema says Int.
-- squawk-ignore prefer-bigint-over-int
ALTER TABLE "Product" ADD COLUMN "stock" INTEGER;

-- What an undo of this migration kept comes back.
DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Product"') AND attname = '_isotype_20260101000000_undone_stock' AND NOT attisdropped) THEN
        ALTER TABLE "Product" DROP COLUMN "stock";
        ALTER TABLE "Product" RENAME COLUMN "_isotype_20260101000000_undone_stock" TO "stock";
    END IF;
END
$isotype$;

-- They take the places of those whose type changes, when they hold the same.
ALTER TABLE "Product" ADD COLUMN "_isotype_20260101000000__price__new" DECIMAL(10,2);

-- Gives the second columns their values, whoever writes the row. A value that has no place in the new type
-- stops nobody: the second column stays NULL, and the migration stops before they change places.
CREATE FUNCTION "_isotype_20260101000000__swap_Product"() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT SET timezone = 'UTC' AS $isotype$
#variable_conflict use_column
BEGIN
    BEGIN
        NEW."_isotype_20260101000000__price__new" := CASE WHEN ((((NEW."price")::DECIMAL(10,2)))::INTEGER) IS DISTINCT FROM NEW."price" THEN NULL ELSE (NEW."price")::DECIMAL(10,2) END;
    EXCEPTION WHEN others THEN
        NEW."_isotype_20260101000000__price__new" := NULL;
    END;
    RETURN NEW;
END
$isotype$;

CREATE TRIGGER "_isotype_20260101000000__swap" BEFORE INSERT OR UPDATE ON "Product" FOR EACH ROW EXECUTE FUNCTION "_isotype_20260101000000__swap_Product"();

-- Also for rows that replication brings.
ALTER TABLE "Product" ENABLE ALWAYS TRIGGER "_isotype_20260101000000__swap";
