-- 20260101000000_primary_key_dropped_undone_with_equal_rows_stops_1_check_rows for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 5 of 20260101000000_primary_key_dropped_undone_with_equal_rows_stops; before
--          20260101000001_primary_key_dropped_undone_with_equal_rows_stops_2_index_place_pkey.
-- Undoes:  asks whether the rows that are there allow it.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_index WHERE indexrelid = to_regclass('"Place_name_key"') AND indisvalid) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: the index Place_name_key is not whole: drop it, build it again, and go on with the undo (`isotype migrate down` does all of that)';
    END IF;
END
$isotype$;
