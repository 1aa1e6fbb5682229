-- 20260101000006_column_added_required_with_fill_from_a_new_table_7_guard_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    7 of 20 of 20260101000000_column_added_required_with_fill_from_a_new_table; after
--          20260101000005_column_added_required_with_fill_from_a_new_table_6_backfill_guest_tenant_id; before
--          20260101000007_column_added_required_with_fill_from_a_new_table_8_guard_guest.
--
-- What:    refuses NULL in User.planId from now on.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    refuses NULL in User.code from now on.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    adds the check User_code_check.
-- Why:     binds rows to come; those that are there are read in a later part.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "User" ADD CONSTRAINT "_isotype_20260101000000__planId_required" CHECK ("planId" IS NOT NULL) NOT VALID;

ALTER TABLE "User" ADD CONSTRAINT "_isotype_20260101000000__code_required" CHECK ("code" IS NOT NULL) NOT VALID;

ALTER TABLE "User" ADD CONSTRAINT "User_code_check" CHECK (char_length("code") >= 2 AND char_length("code") <= 9) NOT VALID;
