-- 20260101000004_table_renamed_and_changed_5_contract_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 13 of 20260101000000_table_renamed_and_changed; after
--          20260101000003_table_renamed_and_changed_4_contract_user; before
--          20260101000005_table_renamed_and_changed_6_contract_user.
-- Undoes:  renames Post_pkey to Note_pkey.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER INDEX "Note_pkey" RENAME TO "Post_pkey";
