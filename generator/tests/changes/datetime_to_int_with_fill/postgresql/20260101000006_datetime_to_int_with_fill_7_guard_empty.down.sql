-- 20260101000006_datetime_to_int_with_fill_7_guard_empty for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    7 of 12 of 20260101000000_datetime_to_int_with_fill; after
--          20260101000005_datetime_to_int_with_fill_6_validate_note; before
--          20260101000007_datetime_to_int_with_fill_8_guard_note.
-- Undoes:  refuses NULL in the second column of Empty.at.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Empty" DROP CONSTRAINT IF EXISTS "_isotype_20260101000000__at_required";
