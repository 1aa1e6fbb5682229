-- 20260101000002_optional_to_required_by_default_3_guard_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 5 of 20260101000000_optional_to_required_by_default; after
--          20260101000001_optional_to_required_by_default_2_backfill_user_level; before
--          20260101000003_optional_to_required_by_default_4_validate_user.
--
-- What:    refuses NULL in User.level from now on.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "User" ADD CONSTRAINT "_isotype_20260101000000__level_required" CHECK ("level" IS NOT NULL) NOT VALID;
