-- 20260101000001_optional_to_required_without_nulls_2_validate_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 3 of 20260101000000_optional_to_required_without_nulls; after
--          20260101000000_optional_to_required_without_nulls_1_guard_user; before
--          20260101000002_optional_to_required_without_nulls_3_contract_user.
--
-- What:    proves that User.name holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "User" VALIDATE CONSTRAINT "_isotype_20260101000000__name_required";
