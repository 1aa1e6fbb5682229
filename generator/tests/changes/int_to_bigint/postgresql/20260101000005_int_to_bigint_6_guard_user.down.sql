-- 20260101000005_int_to_bigint_6_guard_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    6 of 18 of 20260101000000_int_to_bigint; after 20260101000004_int_to_bigint_5_guard_post; before
--          20260101000006_int_to_bigint_7_index_post_author_id_idx.
-- Undoes:  says the check of User for its second columns: _isotype_20260101000000__User_views_check.
--          refuses NULL in the second column of User.views.
--          refuses NULL in the second column of User.id.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "User" DROP CONSTRAINT "_isotype_20260101000000__User_views_check";

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "User" DROP CONSTRAINT "_isotype_20260101000000__views_required";

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "User" DROP CONSTRAINT "_isotype_20260101000000__id_required";
