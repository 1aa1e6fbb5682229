-- 20260101000001_table_renamed_and_its_name_taken_2_contract_person for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 3 of 20260101000000_table_renamed_and_its_name_taken; after
--          20260101000000_table_renamed_and_its_name_taken_1_contract_user; before
--          20260101000002_table_renamed_and_its_name_taken_3_expand_tables.
--
-- What:    renames User_email_key to Person_email_key.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames User_pkey to Person_pkey.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "User_email_key" RENAME TO "Person_email_key";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "User_pkey" RENAME TO "Person_pkey";
