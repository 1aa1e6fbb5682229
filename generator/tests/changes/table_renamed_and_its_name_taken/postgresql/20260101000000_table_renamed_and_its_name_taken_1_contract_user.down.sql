-- 20260101000000_table_renamed_and_its_name_taken_1_contract_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 3 of 20260101000000_table_renamed_and_its_name_taken; before
--          20260101000001_table_renamed_and_its_name_taken_2_contract_person.
-- Undoes:  renames the table User to Person.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-table
ALTER TABLE "Person" RENAME TO "User";
