-- 20260101000004_column_added_required_with_fill_that_is_null_stops_5_contract_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 5 of 20260101000000_column_added_required_with_fill_that_is_null_stops; after
--          20260101000003_column_added_required_with_fill_that_is_null_stops_4_validate_user.
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
