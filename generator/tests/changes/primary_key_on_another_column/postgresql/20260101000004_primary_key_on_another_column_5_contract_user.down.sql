-- 20260101000004_primary_key_on_another_column_5_contract_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 6 of 20260101000000_primary_key_on_another_column; after
--          20260101000003_primary_key_on_another_column_4_contract_user_email_key; before
--          20260101000005_primary_key_on_another_column_6_proof_indexes.
-- Undoes:  makes the primary key of User.
--          drops the primary key of User.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "User" DROP CONSTRAINT "User_pkey";

-- The way back waits for the table, as the header tells.
-- squawk-ignore require-concurrent-index-creation
CREATE UNIQUE INDEX "_isotype_20260101000000__User_pkey_key" ON "User"("email");

-- The way back waits for the table, as the header tells.
-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-serial-primary-key-field, constraint-missing-not-valid
ALTER TABLE "User" ADD CONSTRAINT "User_pkey" PRIMARY KEY ("id");
