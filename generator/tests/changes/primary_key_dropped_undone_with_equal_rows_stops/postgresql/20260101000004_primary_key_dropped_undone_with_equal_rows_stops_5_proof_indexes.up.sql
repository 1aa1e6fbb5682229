-- 20260101000004_primary_key_dropped_undone_with_equal_rows_stops_5_proof_indexes for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 5 of 20260101000000_primary_key_dropped_undone_with_equal_rows_stops; after
--          20260101000003_primary_key_dropped_undone_with_equal_rows_stops_4_contract_place.
--
-- What:    proves that every new index is whole.
-- Why:     a build that was interrupted leaves half an index behind.
-- Cost:    changes the catalog alone; no table is locked.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_index WHERE indexrelid = to_regclass('"Place_pkey"') AND indisvalid) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: the index Place_pkey is not whole: drop it, and run the migration that builds it again (`isotype migrate up` does both)';
    END IF;
END
$isotype$;
