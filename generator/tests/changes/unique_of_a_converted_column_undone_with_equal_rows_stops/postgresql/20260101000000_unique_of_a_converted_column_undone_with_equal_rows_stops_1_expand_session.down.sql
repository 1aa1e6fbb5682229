-- 20260101000000_unique_of_a_converted_column_undone_with_equal_rows_stops_1_expand_session for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 7 of 20260101000000_unique_of_a_converted_column_undone_with_equal_rows_stops; before
--          20260101000001_unique_of_a_converted_column_undone_with_equal_rows_stops_2_backfill_session.
-- Undoes:  makes second columns in Session and keeps them in step: kind (TIMESTAMP(3) becomes TEXT).
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DROP TRIGGER "_isotype_20260101000000__swap" ON "Session";

-- It was made by this migration.
-- squawk-ignore ban-drop-function
DROP FUNCTION "_isotype_20260101000000__swap_Session"();

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Session" DROP COLUMN IF EXISTS "_isotype_20260101000000__kind__new";

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_index WHERE indexrelid = to_regclass('"Session_kind_key"') AND indisvalid) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: the index Session_kind_key is not whole: drop it, build it again, and go on with the undo (`isotype migrate down` does all of that)';
    END IF;
END
$isotype$;
