-- 20260101000001_enum_values_added_2_expand_order for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 4 of 20260101000000_enum_values_added; after 20260101000000_enum_values_added_1_enum_state; before
--          20260101000002_enum_values_added_3_index_lost_orders.
--
-- What:    sets the default of Order.state.
-- Why:     rows to come take it.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Order" ALTER COLUMN "state" SET DEFAULT 'NEW';
