-- 20260101000002_int_to_bigint_stops_at_a_policy_3_guard_item for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 6 of 20260101000000_int_to_bigint_stops_at_a_policy; after
--          20260101000001_int_to_bigint_stops_at_a_policy_2_backfill_item; before
--          20260101000003_int_to_bigint_stops_at_a_policy_4_validate_item.
--
-- What:    refuses NULL in the second column of Item.count.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Item" ADD CONSTRAINT "_isotype_20260101000000__count_required" CHECK ("_isotype_20260101000000__count__new" IS NOT NULL) NOT VALID;
