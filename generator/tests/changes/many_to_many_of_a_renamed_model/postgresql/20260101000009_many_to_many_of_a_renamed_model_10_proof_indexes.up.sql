-- 20260101000009_many_to_many_of_a_renamed_model_10_proof_indexes for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    10 of 10 of 20260101000000_many_to_many_of_a_renamed_model; after
--          20260101000008_many_to_many_of_a_renamed_model_9_contract_post_to_tag.
--
-- What:    proves that every new index is whole.
-- Why:     a build that was interrupted leaves half an index behind.
-- Cost:    changes the catalog alone; no table is locked.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_index WHERE indexrelid = to_regclass('"_LabelToPost_B_index"') AND indisvalid) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: the index _LabelToPost_B_index is not whole: drop it, and run the migration that builds it again (`isotype migrate up` does both)';
    END IF;
    IF NOT EXISTS (SELECT FROM pg_index WHERE indexrelid = to_regclass('"_LabelToPost_AB_pkey"') AND indisvalid) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: the index _LabelToPost_AB_pkey is not whole: drop it, and run the migration that builds it again (`isotype migrate up` does both)';
    END IF;
END
$isotype$;
