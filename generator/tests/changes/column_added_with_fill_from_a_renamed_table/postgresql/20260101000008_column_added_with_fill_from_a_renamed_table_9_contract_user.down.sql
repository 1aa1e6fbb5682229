-- 20260101000008_column_added_with_fill_from_a_renamed_table_9_contract_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    9 of 10 of 20260101000000_column_added_with_fill_from_a_renamed_table; after
--          20260101000007_column_added_with_fill_from_a_renamed_table_8_contract_post; before
--          20260101000009_column_added_with_fill_from_a_renamed_table_10_proof_indexes.
-- Undoes:  renames the table User to Person.
--          renames the column Person.name to title.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-table
ALTER TABLE "Person" RENAME TO "User";

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "title" TO "name";
