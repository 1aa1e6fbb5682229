-- 20260101000003_int_to_text_with_fill_down_from_a_dropped_table_4_validate_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 8 of 20260101000000_int_to_text_with_fill_down_from_a_dropped_table; after
--          20260101000002_int_to_text_with_fill_down_from_a_dropped_table_3_guard_user; before
--          20260101000004_int_to_text_with_fill_down_from_a_dropped_table_5_validate_user.
--
-- What:    proves that the second column of User.level holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "User" VALIDATE CONSTRAINT "_isotype_20260101000000__level_required";
