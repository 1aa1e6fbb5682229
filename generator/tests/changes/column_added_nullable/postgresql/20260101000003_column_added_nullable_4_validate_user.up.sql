-- 20260101000003_column_added_nullable_4_validate_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 4 of 20260101000000_column_added_nullable; after
--          20260101000002_column_added_nullable_3_guard_user.
--
-- What:    proves User_score_check for the rows that are there.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "User" VALIDATE CONSTRAINT "User_score_check";
