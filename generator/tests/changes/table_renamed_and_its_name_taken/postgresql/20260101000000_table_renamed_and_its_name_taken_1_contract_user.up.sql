-- 20260101000000_table_renamed_and_its_name_taken_1_contract_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 3 of 20260101000000_table_renamed_and_its_name_taken; before
--          20260101000001_table_renamed_and_its_name_taken_2_contract_person.
--
-- What:    renames the table User to Person.
-- Why:     the schema says @@renamed, or another @@map or @@schema.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-table
ALTER TABLE "User" RENAME TO "Person";
