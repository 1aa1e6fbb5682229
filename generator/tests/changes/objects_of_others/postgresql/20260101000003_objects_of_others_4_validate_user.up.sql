-- 20260101000003_objects_of_others_4_validate_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 7 of 20260101000000_objects_of_others; after 20260101000002_objects_of_others_3_guard_user; before
--          20260101000004_objects_of_others_5_validate_user.
--
-- What:    proves that the second column of User.age holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "User" VALIDATE CONSTRAINT "_isotype_20260101000000__age_required";
