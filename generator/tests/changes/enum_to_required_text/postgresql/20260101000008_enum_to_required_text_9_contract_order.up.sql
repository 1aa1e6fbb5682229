-- 20260101000008_enum_to_required_text_9_contract_order for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    9 of 10 of 20260101000000_enum_to_required_text; after
--          20260101000007_enum_to_required_text_8_validate_order; before
--          20260101000009_enum_to_required_text_10_contract_dropped.
--
-- What:    Order.state is NOT NULL.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The check before was proven: no scan.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "Order" ALTER COLUMN "state" SET NOT NULL;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Order" DROP CONSTRAINT "_isotype_20260101000000__state_required";
