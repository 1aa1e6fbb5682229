-- 20260101000005_int_to_uuid_with_fill_of_another_type_stops_6_key_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    6 of 12 of 20260101000000_int_to_uuid_with_fill_of_another_type_stops; after
--          20260101000004_int_to_uuid_with_fill_of_another_type_stops_5_index_user_pkey_key; before
--          20260101000006_int_to_uuid_with_fill_of_another_type_stops_7_validate_post.
-- Undoes:  refers from the second columns of Post to User.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

LOCK TABLE "User", "Post" IN SHARE ROW EXCLUSIVE MODE;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Post" DROP CONSTRAINT "_isotype_20260101000000__Post_authorId_fkey";
