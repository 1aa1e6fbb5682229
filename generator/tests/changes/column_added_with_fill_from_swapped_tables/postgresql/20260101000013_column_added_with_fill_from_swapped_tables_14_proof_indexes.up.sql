-- 20260101000013_column_added_with_fill_from_swapped_tables_14_proof_indexes for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    14 of 14 of 20260101000000_column_added_with_fill_from_swapped_tables; after
--          20260101000012_column_added_with_fill_from_swapped_tables_13_contract_isotype_20260101000000_table0.
--
-- What:    proves that every new index is whole.
-- Why:     a build that was interrupted leaves half an index behind.
-- Cost:    changes the catalog alone; no table is locked.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_index WHERE indexrelid = to_regclass('"Post_added_key"') AND indisvalid) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: the index Post_added_key is not whole: drop it, and run the migration that builds it again (`isotype migrate up` does both)';
    END IF;
END
$isotype$;
