-- 20260101000006_column_added_with_fill_from_a_renamed_table_7_contract_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    7 of 10 of 20260101000000_column_added_with_fill_from_a_renamed_table; after
--          20260101000005_column_added_with_fill_from_a_renamed_table_6_contract_post; before
--          20260101000007_column_added_with_fill_from_a_renamed_table_8_contract_post.
-- Undoes:  renames User_pkey to Person_pkey.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "Person_pkey" RENAME TO "User_pkey";
