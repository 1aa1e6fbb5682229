-- 20260101000005_hostile_names_6_guard_us_er for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    6 of 12 of 20260101000000_hostile_names; after 20260101000004_hostile_names_5_validate_us_er; before
--          20260101000006_hostile_names_7_validate_us_er.
-- Undoes:  refuses NULL in the second column of User.it's "a"; DROP TABLE x; --.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE """Us'er$$" DROP CONSTRAINT IF EXISTS "_isotype_20260101000000__it's ""a""; DROP TABLE x; --_required";
