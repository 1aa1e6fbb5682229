-- 20260101000000_changed_ids_undone_with_children_since_stops_1_expand_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 14 of 20260101000000_changed_ids_undone_with_children_since_stops; before
--          20260101000001_changed_ids_undone_with_children_since_stops_2_expand_user.
-- Undoes:  makes second columns in Post and keeps them in step: authorId (TEXT becomes INTEGER).
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DROP TRIGGER "_isotype_20260101000000__swap" ON "Post";

-- It was made by this migration.
-- squawk-ignore ban-drop-function
DROP FUNCTION "_isotype_20260101000000__swap_Post"();

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Post" DROP COLUMN IF EXISTS "_isotype_20260101000000__authorId__new";

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Post" DROP COLUMN IF EXISTS "_isotype_20260101000000_authorId__became";
