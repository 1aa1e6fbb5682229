-- 20260101000010_text_to_uuid_11_guard_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    11 of 15 of 20260101000000_text_to_uuid; after 20260101000009_text_to_uuid_10_guard_post; before
--          20260101000011_text_to_uuid_12_validate_post.
-- Undoes:  refuses NULL in the second column of User.token.
--          refuses NULL in the second column of User.id.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "User" DROP CONSTRAINT IF EXISTS "_isotype_20260101000000__token_required";

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "User" DROP CONSTRAINT IF EXISTS "_isotype_20260101000000__id_required";
