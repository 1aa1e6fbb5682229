-- 20260101000003_boolean_to_int_and_int_to_boolean_4_validate_flag for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 8 of 20260101000000_boolean_to_int_and_int_to_boolean; after
--          20260101000002_boolean_to_int_and_int_to_boolean_3_guard_flag; before
--          20260101000004_boolean_to_int_and_int_to_boolean_5_validate_flag.
--
-- What:    proves that the second column of Flag.on holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Flag" VALIDATE CONSTRAINT "_isotype_20260101000000__on_required";
