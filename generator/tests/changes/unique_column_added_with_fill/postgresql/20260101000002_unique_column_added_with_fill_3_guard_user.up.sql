-- 20260101000002_unique_column_added_with_fill_3_guard_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 7 of 20260101000000_unique_column_added_with_fill; after
--          20260101000001_unique_column_added_with_fill_2_backfill_user_code; before
--          20260101000003_unique_column_added_with_fill_4_index_user_code_key.
--
-- What:    refuses NULL in User.code from now on.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "User" ADD CONSTRAINT "_isotype_20260101000000__code_required" CHECK ("code" IS NOT NULL) NOT VALID;
