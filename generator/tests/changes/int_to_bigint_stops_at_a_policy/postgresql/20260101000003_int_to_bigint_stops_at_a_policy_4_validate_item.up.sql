-- 20260101000003_int_to_bigint_stops_at_a_policy_4_validate_item for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 6 of 20260101000000_int_to_bigint_stops_at_a_policy; after
--          20260101000002_int_to_bigint_stops_at_a_policy_3_guard_item; before
--          20260101000004_int_to_bigint_stops_at_a_policy_5_validate_item.
--
-- What:    proves that the second column of Item.count holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Item" VALIDATE CONSTRAINT "_isotype_20260101000000__count_required";
