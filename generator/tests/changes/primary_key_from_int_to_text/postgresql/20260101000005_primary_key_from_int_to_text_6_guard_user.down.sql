-- 20260101000005_primary_key_from_int_to_text_6_guard_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    6 of 14 of 20260101000000_primary_key_from_int_to_text; after
--          20260101000004_primary_key_from_int_to_text_5_guard_post; before
--          20260101000006_primary_key_from_int_to_text_7_index_user_pkey_key.
-- Undoes:  refuses NULL in the second column of User.id.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "User" DROP CONSTRAINT "_isotype_20260101000000__id_required";
