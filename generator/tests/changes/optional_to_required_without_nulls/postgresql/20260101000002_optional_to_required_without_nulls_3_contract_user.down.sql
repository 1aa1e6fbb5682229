-- 20260101000002_optional_to_required_without_nulls_3_contract_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 3 of 20260101000000_optional_to_required_without_nulls; after
--          20260101000001_optional_to_required_without_nulls_2_validate_user.
-- Undoes:  User.name is NOT NULL.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "User" ADD CONSTRAINT "_isotype_20260101000000__name_required" CHECK ("name" IS NOT NULL) NOT VALID;

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "User" ALTER COLUMN "name" DROP NOT NULL;
