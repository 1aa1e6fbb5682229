-- 20260101000013_int_to_bigint_14_validate_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    14 of 18 of 20260101000000_int_to_bigint; after 20260101000012_int_to_bigint_13_validate_user; before
--          20260101000014_int_to_bigint_15_validate_post.
--
-- What:    proves _isotype_20260101000000__User_views_check for the rows that are there.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "User" VALIDATE CONSTRAINT "_isotype_20260101000000__User_views_check";
