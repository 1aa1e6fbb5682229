-- 20260101000004_primary_key_on_another_column_5_contract_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 6 of 20260101000000_primary_key_on_another_column; after
--          20260101000003_primary_key_on_another_column_4_contract_user_email_key; before
--          20260101000005_primary_key_on_another_column_6_proof_indexes.
--
-- What:    drops the primary key of User.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    makes the primary key of User.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "User" DROP CONSTRAINT "User_pkey";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "_isotype_20260101000000__User_pkey_key" RENAME TO "User_pkey";

ALTER TABLE "User" ADD CONSTRAINT "User_pkey" PRIMARY KEY USING INDEX "User_pkey";
