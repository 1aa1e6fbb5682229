-- 20260101000002_enum_added_and_dropped_3_contract_order for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 4 of 20260101000000_enum_added_and_dropped; after
--          20260101000001_enum_added_and_dropped_2_expand_order; before
--          20260101000003_enum_added_and_dropped_4_contract_dropped.
--
-- What:    keeps the column Order.state as _isotype_20260101000000_state.
-- Why:     the schema no longer has it; the undo brings it back with all values.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "Order" RENAME COLUMN "state" TO "_isotype_20260101000000_state";
