-- 20260101000003_primary_key_of_several_columns_4_proof_indexes for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 4 of 20260101000000_primary_key_of_several_columns; after
--          20260101000002_primary_key_of_several_columns_3_contract_member.
--
-- What:    proves that every new index is whole.
-- Why:     a build that was interrupted leaves half an index behind.
-- Cost:    changes the catalog alone; no table is locked.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_index WHERE indexrelid = to_regclass('"Member_pkey"') AND indisvalid) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: the index Member_pkey is not whole: drop it, and run the migration that builds it again (`isotype migrate up` does both)';
    END IF;
END
$isotype$;
