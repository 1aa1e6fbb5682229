-- 20260101000004_index_partial_5_contract_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 6 of 20260101000000_index_partial; after 20260101000003_index_partial_4_contract_active_email;
--          before 20260101000005_index_partial_6_proof_indexes.
-- Undoes:  renames _isotype_20260101000000__active_email to active_email.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "active_email" RENAME TO "_isotype_20260101000000__active_email";
