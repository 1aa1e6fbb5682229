-- 20260101000005_index_partial_6_proof_indexes for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    6 of 6 of 20260101000000_index_partial; after 20260101000004_index_partial_5_contract_user.
--
-- What:    proves that every new index is whole.
-- Why:     a build that was interrupted leaves half an index behind.
-- Cost:    changes the catalog alone; no table is locked.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_index WHERE indexrelid = to_regclass('"active_email"') AND indisvalid) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: the index active_email is not whole: drop it, and run the migration that builds it again (`isotype migrate up` does both)';
    END IF;
    IF NOT EXISTS (SELECT FROM pg_index WHERE indexrelid = to_regclass('"living_email"') AND indisvalid) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: the index living_email is not whole: drop it, and run the migration that builds it again (`isotype migrate up` does both)';
    END IF;
END
$isotype$;
