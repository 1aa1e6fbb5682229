-- 20260101000003_unique_of_a_converted_column_undone_with_equal_rows_stops_4_guard_session for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 7 of 20260101000000_unique_of_a_converted_column_undone_with_equal_rows_stops; after
--          20260101000002_unique_of_a_converted_column_undone_with_equal_rows_stops_3_validate_session; before
--          20260101000004_unique_of_a_converted_column_undone_with_equal_rows_stops_5_validate_session.
-- Undoes:  refuses NULL in the second column of Session.kind.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Session" DROP CONSTRAINT IF EXISTS "_isotype_20260101000000__kind_required";
