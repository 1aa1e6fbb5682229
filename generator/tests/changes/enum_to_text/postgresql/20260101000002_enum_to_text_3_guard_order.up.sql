-- 20260101000002_enum_to_text_3_guard_order for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 8 of 20260101000000_enum_to_text; after 20260101000001_enum_to_text_2_backfill_order; before
--          20260101000003_enum_to_text_4_index_order_state_idx.
--
-- What:    refuses NULL in the second column of Order.state.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Order" ADD CONSTRAINT "_isotype_20260101000000__state_required" CHECK ("_isotype_20260101000000__state__new" IS NOT NULL) NOT VALID;
