-- 20260101000002_optional_to_required_with_fill_that_is_null_stops_3_guard_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 5 of 20260101000000_optional_to_required_with_fill_that_is_null_stops; after
--          20260101000001_optional_to_required_with_fill_that_is_null_stops_2_backfill_user_name; before
--          20260101000003_optional_to_required_with_fill_that_is_null_stops_4_validate_user.
--
-- What:    refuses NULL in User.name from now on.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "User" ADD CONSTRAINT "_isotype_20260101000000__name_required" CHECK ("name" IS NOT NULL) NOT VALID;
