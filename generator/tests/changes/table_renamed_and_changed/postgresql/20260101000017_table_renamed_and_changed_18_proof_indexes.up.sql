-- 20260101000017_table_renamed_and_changed_18_proof_indexes for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    18 of 18 of 20260101000000_table_renamed_and_changed; after
--          20260101000016_table_renamed_and_changed_17_contract_post.
--
-- What:    proves that every new index is whole.
-- Why:     a build that was interrupted leaves half an index behind.
-- Cost:    changes the catalog alone; no table is locked.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_index WHERE indexrelid = to_regclass('"Note_userId_idx"') AND indisvalid) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: the index Note_userId_idx is not whole: drop it, and run the migration that builds it again (`isotype migrate up` does both)';
    END IF;
END
$isotype$;
