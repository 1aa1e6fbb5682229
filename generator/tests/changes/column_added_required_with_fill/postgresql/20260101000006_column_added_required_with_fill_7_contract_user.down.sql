-- 20260101000006_column_added_required_with_fill_7_contract_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    7 of 8 of 20260101000000_column_added_required_with_fill; after
--          20260101000005_column_added_required_with_fill_6_validate_user; before
--          20260101000007_column_added_required_with_fill_8_proof_indexes.
-- Undoes:  User.handle is NOT NULL.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "User" ADD CONSTRAINT "_isotype_20260101000000__handle_required" CHECK ("handle" IS NOT NULL) NOT VALID;

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "User" ALTER COLUMN "handle" DROP NOT NULL;
