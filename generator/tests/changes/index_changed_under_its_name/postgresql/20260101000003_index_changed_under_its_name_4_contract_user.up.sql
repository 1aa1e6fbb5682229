-- 20260101000003_index_changed_under_its_name_4_contract_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 5 of 20260101000000_index_changed_under_its_name; after
--          20260101000002_index_changed_under_its_name_3_contract_lookup; before
--          20260101000004_index_changed_under_its_name_5_proof_indexes.
--
-- What:    renames _isotype_20260101000000__lookup to lookup.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "_isotype_20260101000000__lookup" RENAME TO "lookup";
