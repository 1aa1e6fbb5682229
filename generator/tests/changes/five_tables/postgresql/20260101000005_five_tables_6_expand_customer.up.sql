-- 20260101000005_five_tables_6_expand_customer for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    6 of 30 of 20260101000000_five_tables; after 20260101000004_five_tables_5_expand_order; before
--          20260101000006_five_tables_7_backfill_customer_name.
--
-- What:    makes room to remember which rows of Customer were NULL.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- What a row without a value got, so that the way back knows it.
ALTER TABLE "Customer" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_name__filled" TEXT;
