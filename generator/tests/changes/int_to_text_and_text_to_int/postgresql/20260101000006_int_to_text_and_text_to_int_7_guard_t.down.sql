-- 20260101000006_int_to_text_and_text_to_int_7_guard_t for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    7 of 9 of 20260101000000_int_to_text_and_text_to_int; after
--          20260101000005_int_to_text_and_text_to_int_6_validate_t; before
--          20260101000007_int_to_text_and_text_to_int_8_validate_t.
-- Undoes:  refuses NULL in the second column of T.text.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "T" DROP CONSTRAINT IF EXISTS "_isotype_20260101000000__text_required";
