-- 20260101000000_foreign_key_dropped_and_its_column_required_1_expand_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 5 of 20260101000000_foreign_key_dropped_and_its_column_required; before
--          20260101000001_foreign_key_dropped_and_its_column_required_2_backfill_user_mentor_id.
-- Options: --fill 'User.mentorId=-1'
--
-- What:    drops the foreign key User_mentorId_fkey.
-- Cost:    locks both tables for a moment.
--
-- What:    makes room to remember which rows of User were NULL.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

LOCK TABLE "User" IN SHARE ROW EXCLUSIVE MODE;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "User" DROP CONSTRAINT "User_mentorId_fkey";

-- What a row without a value got, so that the way back knows it.
-- The schema says Int.
-- squawk-ignore prefer-bigint-over-int
ALTER TABLE "User" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_mentorId__filled" INTEGER;
