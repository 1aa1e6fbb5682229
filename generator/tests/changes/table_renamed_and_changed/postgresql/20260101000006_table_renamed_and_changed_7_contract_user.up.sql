-- 20260101000006_table_renamed_and_changed_7_contract_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    7 of 18 of 20260101000000_table_renamed_and_changed; after
--          20260101000005_table_renamed_and_changed_6_validate_user; before
--          20260101000007_table_renamed_and_changed_8_contract_post.
--
-- What:    keeps the column User.fax as _isotype_20260101000000_fax.
-- Why:     the schema no longer has it; the undo brings it back with all values.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "fax" TO "_isotype_20260101000000_fax";
