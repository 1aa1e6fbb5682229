-- 20260101000001_enum_value_renamed_and_column_to_text_2_expand_order for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 5 of 20260101000000_enum_value_renamed_and_column_to_text; after
--          20260101000000_enum_value_renamed_and_column_to_text_1_enum_state; before
--          20260101000002_enum_value_renamed_and_column_to_text_3_backfill_order.
--
-- What:    makes second columns in Order and keeps them in step: state ("State" becomes TEXT).
-- Why:     their type changes, and to rewrite the table would hold everybody up.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- They take the places of those whose type changes, when they hold the same.
ALTER TABLE "Order" ADD COLUMN "_isotype_20260101000000__state__new" TEXT;

-- Gives the second columns their values, whoever writes the row. A value that has no place in the new type
-- stops nobody: the second column stays NULL, and the migration stops before they change places.
CREATE FUNCTION "_isotype_20260101000000__swap_Order"() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT SET timezone = 'UTC' AS $isotype$
#variable_conflict use_column
BEGIN
    NEW."_isotype_20260101000000__state__new" := (CASE (NEW."state")::text::text WHEN 'closed' THEN 'done' ELSE (NEW."state")::text::text END)::TEXT;
    RETURN NEW;
END
$isotype$;

CREATE TRIGGER "_isotype_20260101000000__swap" BEFORE INSERT OR UPDATE ON "Order" FOR EACH ROW EXECUTE FUNCTION "_isotype_20260101000000__swap_Order"();

-- Also for rows that replication brings.
ALTER TABLE "Order" ENABLE ALWAYS TRIGGER "_isotype_20260101000000__swap";
