-- 20260101000015_table_renamed_and_changed_16_contract_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    16 of 18 of 20260101000000_table_renamed_and_changed; after
--          20260101000014_table_renamed_and_changed_15_contract_post; before
--          20260101000016_table_renamed_and_changed_17_contract_post.
-- Undoes:  renames the table User to Person.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-table
ALTER TABLE "Person" RENAME TO "User";
