-- 20260101000000_many_to_many_of_a_renamed_model_1_check_rows for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 10 of 20260101000000_many_to_many_of_a_renamed_model; before
--          20260101000001_many_to_many_of_a_renamed_model_2_index_label_to_post_b_index.
-- Undoes:  asks whether the rows that are there allow it.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_index WHERE indexrelid = to_regclass('"_PostToTag_B_index"') AND indisvalid) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: the index _PostToTag_B_index is not whole: drop it, build it again, and go on with the undo (`isotype migrate down` does all of that)';
    END IF;
END
$isotype$;
