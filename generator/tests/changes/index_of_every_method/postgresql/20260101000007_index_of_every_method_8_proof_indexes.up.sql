-- 20260101000007_index_of_every_method_8_proof_indexes for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    8 of 8 of 20260101000000_index_of_every_method; after
--          20260101000006_index_of_every_method_7_index_text_prefix.
--
-- What:    proves that every new index is whole.
-- Why:     a build that was interrupted leaves half an index behind.
-- Cost:    changes the catalog alone; no table is locked.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_index WHERE indexrelid = to_regclass('"Doc_tags_idx"') AND indisvalid) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: the index Doc_tags_idx is not whole: drop it, and run the migration that builds it again (`isotype migrate up` does both)';
    END IF;
    IF NOT EXISTS (SELECT FROM pg_index WHERE indexrelid = to_regclass('"id_brin"') AND indisvalid) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: the index id_brin is not whole: drop it, and run the migration that builds it again (`isotype migrate up` does both)';
    END IF;
    IF NOT EXISTS (SELECT FROM pg_index WHERE indexrelid = to_regclass('"inet_gist"') AND indisvalid) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: the index inet_gist is not whole: drop it, and run the migration that builds it again (`isotype migrate up` does both)';
    END IF;
    IF NOT EXISTS (SELECT FROM pg_index WHERE indexrelid = to_regclass('"json_paths"') AND indisvalid) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: the index json_paths is not whole: drop it, and run the migration that builds it again (`isotype migrate up` does both)';
    END IF;
    IF NOT EXISTS (SELECT FROM pg_index WHERE indexrelid = to_regclass('"text_covering"') AND indisvalid) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: the index text_covering is not whole: drop it, and run the migration that builds it again (`isotype migrate up` does both)';
    END IF;
    IF NOT EXISTS (SELECT FROM pg_index WHERE indexrelid = to_regclass('"text_hash"') AND indisvalid) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: the index text_hash is not whole: drop it, and run the migration that builds it again (`isotype migrate up` does both)';
    END IF;
    IF NOT EXISTS (SELECT FROM pg_index WHERE indexrelid = to_regclass('"text_prefix"') AND indisvalid) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: the index text_prefix is not whole: drop it, and run the migration that builds it again (`isotype migrate up` does both)';
    END IF;
END
$isotype$;
