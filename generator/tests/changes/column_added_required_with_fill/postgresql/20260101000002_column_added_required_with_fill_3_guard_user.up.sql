-- 20260101000002_column_added_required_with_fill_3_guard_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 8 of 20260101000000_column_added_required_with_fill; after
--          20260101000001_column_added_required_with_fill_2_backfill_user_handle; before
--          20260101000003_column_added_required_with_fill_4_index_user_handle_key.
--
-- What:    refuses NULL in User.handle from now on.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    adds the check User_handle_check.
-- Why:     binds rows to come; those that are there are read in a later part.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "User" ADD CONSTRAINT "_isotype_20260101000000__handle_required" CHECK ("handle" IS NOT NULL) NOT VALID;

ALTER TABLE "User" ADD CONSTRAINT "User_handle_check" CHECK (char_length("handle") >= 1 AND char_length("handle") <= 40) NOT VALID;
