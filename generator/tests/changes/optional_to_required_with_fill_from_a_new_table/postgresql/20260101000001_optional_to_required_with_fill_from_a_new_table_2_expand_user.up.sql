-- 20260101000001_optional_to_required_with_fill_from_a_new_table_2_expand_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 10 of 20260101000000_optional_to_required_with_fill_from_a_new_table; after
--          20260101000000_optional_to_required_with_fill_from_a_new_table_1_expand_tables; before
--          20260101000002_optional_to_required_with_fill_from_a_new_table_3_backfill_user_score.
--
-- What:    makes room to remember which rows of User were NULL.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- What a row without a value got, so that the way back knows it.
-- The schema says Int.
-- squawk-ignore prefer-bigint-over-int
ALTER TABLE "User" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_score__filled" INTEGER;
