-- 20260101000001_table_renamed_and_its_name_taken_2_contract_person for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 3 of 20260101000000_table_renamed_and_its_name_taken; after
--          20260101000000_table_renamed_and_its_name_taken_1_contract_user; before
--          20260101000002_table_renamed_and_its_name_taken_3_expand_tables.
-- Undoes:  renames User_pkey to Person_pkey.
--          renames User_email_key to Person_email_key.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "Person_pkey" RENAME TO "User_pkey";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "Person_email_key" RENAME TO "User_email_key";
