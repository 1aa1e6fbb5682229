-- 20260101000012_foreign_keys_in_a_ring_13_proof_indexes for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    13 of 13 of 20260101000000_foreign_keys_in_a_ring; after
--          20260101000011_foreign_keys_in_a_ring_12_validate_employee.
--
-- What:    proves that every new index is whole.
-- Why:     a build that was interrupted leaves half an index behind.
-- Cost:    changes the catalog alone; no table is locked.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_index WHERE indexrelid = to_regclass('"Department_headId_key"') AND indisvalid) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: the index Department_headId_key is not whole: drop it, and run the migration that builds it again (`isotype migrate up` does both)';
    END IF;
END
$isotype$;
