-- 20260101000003_varchar_shrinks_stops_at_longer_texts_4_guard_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 6 of 20260101000000_varchar_shrinks_stops_at_longer_texts; after
--          20260101000002_varchar_shrinks_stops_at_longer_texts_3_validate_user; before
--          20260101000004_varchar_shrinks_stops_at_longer_texts_5_validate_user.
-- Undoes:  refuses NULL in the second column of User.name.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "User" DROP CONSTRAINT IF EXISTS "_isotype_20260101000000__name_required";
