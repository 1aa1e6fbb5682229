-- 20260101000001_column_added_nullable_2_expand_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 4 of 20260101000000_column_added_nullable; after
--          20260101000000_column_added_nullable_1_expand_tables; before
--          20260101000002_column_added_nullable_3_guard_user.
-- Undoes:  adds the column User.json.
--          adds the column User.state.
--          adds the column User.tags.
--          adds the column User.seen.
--          adds the column User.score.
--          adds the column User.name.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "json" TO "_isotype_20260101000000_undone_json";

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "state" TO "_isotype_20260101000000_undone_state";

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "tags" TO "_isotype_20260101000000_undone_tags";

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "seen" TO "_isotype_20260101000000_undone_seen";

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "score" TO "_isotype_20260101000000_undone_score";

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "name" TO "_isotype_20260101000000_undone_name";
