-- 20260101000002_enum_to_text_undone_with_other_words_stops_3_guard_order for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 7 of 20260101000000_enum_to_text_undone_with_other_words_stops; after
--          20260101000001_enum_to_text_undone_with_other_words_stops_2_backfill_order; before
--          20260101000003_enum_to_text_undone_with_other_words_stops_4_validate_order.
--
-- What:    refuses NULL in the second column of Order.state.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Order" ADD CONSTRAINT "_isotype_20260101000000__state_required" CHECK ("_isotype_20260101000000__state__new" IS NOT NULL) NOT VALID;
