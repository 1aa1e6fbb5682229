-- 20260101000007_column_added_required_with_fill_from_a_new_table_8_guard_guest for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    8 of 20 of 20260101000000_column_added_required_with_fill_from_a_new_table; after
--          20260101000006_column_added_required_with_fill_from_a_new_table_7_guard_user; before
--          20260101000008_column_added_required_with_fill_from_a_new_table_9_index_user_code_key.
--
-- What:    refuses NULL in Guest.tenantId from now on.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Guest" ADD CONSTRAINT "_isotype_20260101000000__tenantId_required" CHECK ("tenantId" IS NOT NULL) NOT VALID;
