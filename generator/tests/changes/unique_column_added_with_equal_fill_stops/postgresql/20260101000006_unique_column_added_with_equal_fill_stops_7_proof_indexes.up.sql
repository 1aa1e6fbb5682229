-- 20260101000006_unique_column_added_with_equal_fill_stops_7_proof_indexes for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    7 of 7 of 20260101000000_unique_column_added_with_equal_fill_stops; after
--          20260101000005_unique_column_added_with_equal_fill_stops_6_contract_user.
--
-- What:    proves that every new index is whole.
-- Why:     a build that was interrupted leaves half an index behind.
-- Cost:    changes the catalog alone; no table is locked.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_index WHERE indexrelid = to_regclass('"User_code_key"') AND indisvalid) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: the index User_code_key is not whole: drop it, and run the migration that builds it again (`isotype migrate up` does both)';
    END IF;
END
$isotype$;
