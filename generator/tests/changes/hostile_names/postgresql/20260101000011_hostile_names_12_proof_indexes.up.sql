-- 20260101000011_hostile_names_12_proof_indexes for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    12 of 12 of 20260101000000_hostile_names; after 20260101000010_hostile_names_11_contract_st_ate.
--
-- What:    proves that every new index is whole.
-- Why:     a build that was interrupted leaves half an index behind.
-- Cost:    changes the catalog alone; no table is locked.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_index WHERE indexrelid = to_regclass('"i''""$$;"') AND indisvalid) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: the index i''"$$; is not whole: drop it, and run the migration that builds it again (`isotype migrate up` does both)';
    END IF;
END
$isotype$;
