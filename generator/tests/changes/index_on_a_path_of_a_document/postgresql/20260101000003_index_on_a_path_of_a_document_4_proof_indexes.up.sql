-- 20260101000003_index_on_a_path_of_a_document_4_proof_indexes for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 4 of 20260101000000_index_on_a_path_of_a_document; after
--          20260101000002_index_on_a_path_of_a_document_3_index_module_setup_name_key.
--
-- What:    proves that every new index is whole.
-- Why:     a build that was interrupted leaves half an index behind.
-- Cost:    changes the catalog alone; no table is locked.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_index WHERE indexrelid = to_regclass('"Module_setup_count_id_idx"') AND indisvalid) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: the index Module_setup_count_id_idx is not whole: drop it, and run the migration that builds it again (`isotype migrate up` does both)';
    END IF;
    IF NOT EXISTS (SELECT FROM pg_index WHERE indexrelid = to_regclass('"Module_setup_name_key"') AND indisvalid) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: the index Module_setup_name_key is not whole: drop it, and run the migration that builds it again (`isotype migrate up` does both)';
    END IF;
END
$isotype$;
