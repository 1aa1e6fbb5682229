-- 20260101000000_primary_key_on_another_column_1_check_rows for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 6 of 20260101000000_primary_key_on_another_column; before
--          20260101000001_primary_key_on_another_column_2_index_user_id_key.
-- Undoes:  asks whether the rows that are there allow it.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_index WHERE indexrelid = to_regclass('"User_email_key"') AND indisvalid) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: the index User_email_key is not whole: drop it, build it again, and go on with the undo (`isotype migrate down` does all of that)';
    END IF;
END
$isotype$;
