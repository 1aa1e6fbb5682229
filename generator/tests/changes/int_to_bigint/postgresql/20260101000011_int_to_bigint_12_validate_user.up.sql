-- 20260101000011_int_to_bigint_12_validate_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    12 of 18 of 20260101000000_int_to_bigint; after 20260101000010_int_to_bigint_11_validate_post; before
--          20260101000012_int_to_bigint_13_validate_user.
--
-- What:    proves that the second column of User.id holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "User" VALIDATE CONSTRAINT "_isotype_20260101000000__id_required";
