-- 20260101000000_index_changed_under_its_name_1_check_indexes for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 5 of 20260101000000_index_changed_under_its_name; before
--          20260101000001_index_changed_under_its_name_2_index_lookup.
-- Undoes:  nothing on the way up; on the way down, proves that every index is whole.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_index WHERE indexrelid = to_regclass('"lookup"') AND indisvalid) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: the index lookup is not whole: drop it, build it again, and go on with the undo (`isotype migrate down` does all of that)';
    END IF;
END
$isotype$;
