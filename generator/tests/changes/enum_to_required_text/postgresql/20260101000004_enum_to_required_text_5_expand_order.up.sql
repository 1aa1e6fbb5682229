-- 20260101000004_enum_to_required_text_5_expand_order for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 10 of 20260101000000_enum_to_required_text; after
--          20260101000003_enum_to_required_text_4_contract_order; before
--          20260101000005_enum_to_required_text_6_backfill_order_state.
--
-- What:    makes room to remember which rows of Order were NULL.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- What a row without a value got, so that the way back knows it.
ALTER TABLE "Order" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_state__filled" TEXT;
