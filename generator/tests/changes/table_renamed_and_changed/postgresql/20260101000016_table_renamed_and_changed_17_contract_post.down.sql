-- 20260101000016_table_renamed_and_changed_17_contract_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    17 of 18 of 20260101000000_table_renamed_and_changed; after
--          20260101000015_table_renamed_and_changed_16_contract_user; before
--          20260101000017_table_renamed_and_changed_18_proof_indexes.
-- Undoes:  renames the table Post to Note.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-table
ALTER TABLE "Note" RENAME TO "Post";
