-- 20260101000000_unique_dropped_undone_with_equal_rows_stops_1_check_indexes for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 3 of 20260101000000_unique_dropped_undone_with_equal_rows_stops; before
--          20260101000001_unique_dropped_undone_with_equal_rows_stops_2_contract_user_email_key.
-- Undoes:  nothing on the way up; on the way down, proves that every index is whole.

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
