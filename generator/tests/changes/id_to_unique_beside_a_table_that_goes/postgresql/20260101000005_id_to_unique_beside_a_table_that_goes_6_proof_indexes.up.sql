-- 20260101000005_id_to_unique_beside_a_table_that_goes_6_proof_indexes for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    6 of 6 of 20260101000000_id_to_unique_beside_a_table_that_goes; after
--          20260101000004_id_to_unique_beside_a_table_that_goes_5_contract_dropped.
--
-- What:    proves that every new index is whole.
-- Why:     a build that was interrupted leaves half an index behind.
-- Cost:    changes the catalog alone; no table is locked.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_index WHERE indexrelid = to_regclass('"Comment_id_key"') AND indisvalid) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: the index Comment_id_key is not whole: drop it, and run the migration that builds it again (`isotype migrate up` does both)';
    END IF;
END
$isotype$;
