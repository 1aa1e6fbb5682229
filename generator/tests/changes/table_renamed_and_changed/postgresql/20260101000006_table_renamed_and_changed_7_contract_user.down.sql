-- 20260101000006_table_renamed_and_changed_7_contract_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    7 of 18 of 20260101000000_table_renamed_and_changed; after
--          20260101000005_table_renamed_and_changed_6_validate_user; before
--          20260101000007_table_renamed_and_changed_8_contract_post.
-- Undoes:  keeps the column User.fax as _isotype_20260101000000_fax.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It was kept here and comes back.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "_isotype_20260101000000_fax" TO "fax";
