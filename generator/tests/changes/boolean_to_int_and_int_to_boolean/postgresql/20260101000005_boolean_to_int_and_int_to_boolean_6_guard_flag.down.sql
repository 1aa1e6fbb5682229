-- 20260101000005_boolean_to_int_and_int_to_boolean_6_guard_flag for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    6 of 8 of 20260101000000_boolean_to_int_and_int_to_boolean; after
--          20260101000004_boolean_to_int_and_int_to_boolean_5_validate_flag; before
--          20260101000006_boolean_to_int_and_int_to_boolean_7_validate_flag.
-- Undoes:  refuses NULL in the second column of Flag.off.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Flag" DROP CONSTRAINT IF EXISTS "_isotype_20260101000000__off_required";
