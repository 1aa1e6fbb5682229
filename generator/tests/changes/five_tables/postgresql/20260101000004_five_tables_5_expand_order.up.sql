-- 20260101000004_five_tables_5_expand_order for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 30 of 20260101000000_five_tables; after 20260101000003_five_tables_4_expand_product; before
--          20260101000005_five_tables_6_expand_customer.
--
-- What:    makes second columns in Order and keeps them in step: total (INTEGER becomes DECIMAL(12,2)).
-- Why:     their type changes, and to rewrite the table would hold everybody up.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- They take the places of those whose type changes, when they hold the same.
ALTER TABLE "Order" ADD COLUMN "_isotype_20260101000000__total__new" DECIMAL(12,2);

-- Gives the second columns their values, whoever writes the row. A value that has no place in the new type
-- stops nobody: the second column stays NULL, and the migration stops before they change places.
CREATE FUNCTION "_isotype_20260101000000__swap_Order"() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT SET timezone = 'UTC' AS $isotype$
#variable_conflict use_column
BEGIN
    NEW."_isotype_20260101000000__total__new" := (NEW."total")::DECIMAL(12,2);
    RETURN NEW;
END
$isotype$;

CREATE TRIGGER "_isotype_20260101000000__swap" BEFORE INSERT OR UPDATE ON "Order" FOR EACH ROW EXECUTE FUNCTION "_isotype_20260101000000__swap_Order"();

-- Also for rows that replication brings.
ALTER TABLE "Order" ENABLE ALWAYS TRIGGER "_isotype_20260101000000__swap";
