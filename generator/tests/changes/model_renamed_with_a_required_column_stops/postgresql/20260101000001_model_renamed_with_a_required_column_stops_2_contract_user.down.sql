-- 20260101000001_model_renamed_with_a_required_column_stops_2_contract_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 2 of 20260101000000_model_renamed_with_a_required_column_stops; after
--          20260101000000_model_renamed_with_a_required_column_stops_1_expand_user.
-- Undoes:  renames the table User to Person.
--          renames User_pkey to Person_pkey.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-table
ALTER TABLE "Person" RENAME TO "User";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "Person_pkey" RENAME TO "User_pkey";
