-- 20260101000006_enum_to_required_text_7_guard_order for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    7 of 10 of 20260101000000_enum_to_required_text; after
--          20260101000005_enum_to_required_text_6_backfill_order_state; before
--          20260101000007_enum_to_required_text_8_validate_order.
--
-- What:    refuses NULL in Order.state from now on.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Order" ADD CONSTRAINT "_isotype_20260101000000__state_required" CHECK ("state" IS NOT NULL) NOT VALID;
