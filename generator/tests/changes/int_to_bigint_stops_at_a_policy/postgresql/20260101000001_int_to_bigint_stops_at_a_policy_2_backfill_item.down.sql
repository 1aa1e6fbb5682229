-- 20260101000001_int_to_bigint_stops_at_a_policy_2_backfill_item for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 6 of 20260101000000_int_to_bigint_stops_at_a_policy; after
--          20260101000000_int_to_bigint_stops_at_a_policy_1_expand_item; before
--          20260101000002_int_to_bigint_stops_at_a_policy_3_guard_item.
-- What:    nothing is left to undo here.

