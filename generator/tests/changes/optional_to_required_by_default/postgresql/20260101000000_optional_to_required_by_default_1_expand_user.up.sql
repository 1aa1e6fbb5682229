-- 20260101000000_optional_to_required_by_default_1_expand_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 5 of 20260101000000_optional_to_required_by_default; before
--          20260101000001_optional_to_required_by_default_2_backfill_user_level.
--
-- What:    sets the default of User.level.
-- Why:     rows to come take it.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    makes room to remember which rows of User were NULL.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "User" ALTER COLUMN "level" SET DEFAULT 5;

-- What a row without a value got, so that the way back knows it.
-- The schema says Int.
-- squawk-ignore prefer-bigint-over-int
ALTER TABLE "User" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_level__filled" INTEGER;
