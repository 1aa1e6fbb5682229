-- 20260101000003_optional_to_required_with_fill_from_a_new_table_4_guard_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 10 of 20260101000000_optional_to_required_with_fill_from_a_new_table; after
--          20260101000002_optional_to_required_with_fill_from_a_new_table_3_backfill_user_score; before
--          20260101000004_optional_to_required_with_fill_from_a_new_table_5_index_user_plan_id_id_key.
--
-- What:    refuses NULL in User.score from now on.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "User" ADD CONSTRAINT "_isotype_20260101000000__score_required" CHECK ("score" IS NOT NULL) NOT VALID;
