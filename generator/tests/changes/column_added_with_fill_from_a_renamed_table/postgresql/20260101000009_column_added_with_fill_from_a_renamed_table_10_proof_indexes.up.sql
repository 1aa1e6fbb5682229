-- 20260101000009_column_added_with_fill_from_a_renamed_table_10_proof_indexes for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    10 of 10 of 20260101000000_column_added_with_fill_from_a_renamed_table; after
--          20260101000008_column_added_with_fill_from_a_renamed_table_9_contract_user.
--
-- What:    proves that every new index is whole.
-- Why:     a build that was interrupted leaves half an index behind.
-- Cost:    changes the catalog alone; no table is locked.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_index WHERE indexrelid = to_regclass('"Post_owner_key"') AND indisvalid) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: the index Post_owner_key is not whole: drop it, and run the migration that builds it again (`isotype migrate up` does both)';
    END IF;
END
$isotype$;
