-- 20260101000002_int_to_text_with_fill_down_from_a_dropped_table_3_guard_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 8 of 20260101000000_int_to_text_with_fill_down_from_a_dropped_table; after
--          20260101000001_int_to_text_with_fill_down_from_a_dropped_table_2_backfill_user; before
--          20260101000003_int_to_text_with_fill_down_from_a_dropped_table_4_validate_user.
--
-- What:    refuses NULL in the second column of User.level.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "User" ADD CONSTRAINT "_isotype_20260101000000__level_required" CHECK ("_isotype_20260101000000__level__new" IS NOT NULL) NOT VALID;
