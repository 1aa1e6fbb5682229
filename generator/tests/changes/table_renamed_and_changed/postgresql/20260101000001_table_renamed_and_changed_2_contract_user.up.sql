-- 20260101000001_table_renamed_and_changed_2_contract_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 13 of 20260101000000_table_renamed_and_changed; after
--          20260101000000_table_renamed_and_changed_1_index_note_user_id_idx; before
--          20260101000002_table_renamed_and_changed_3_contract_post.
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
