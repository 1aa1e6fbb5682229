-- 20260101000002_foreign_key_dropped_and_its_column_required_3_guard_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 5 of 20260101000000_foreign_key_dropped_and_its_column_required; after
--          20260101000001_foreign_key_dropped_and_its_column_required_2_backfill_user_mentor_id; before
--          20260101000003_foreign_key_dropped_and_its_column_required_4_validate_user.
--
-- What:    refuses NULL in User.mentorId from now on.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "User" ADD CONSTRAINT "_isotype_20260101000000__mentorId_required" CHECK ("mentorId" IS NOT NULL) NOT VALID;
