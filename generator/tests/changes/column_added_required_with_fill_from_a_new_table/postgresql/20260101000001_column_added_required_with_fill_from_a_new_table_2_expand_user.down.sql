-- 20260101000001_column_added_required_with_fill_from_a_new_table_2_expand_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 20 of 20260101000000_column_added_required_with_fill_from_a_new_table; after
--          20260101000000_column_added_required_with_fill_from_a_new_table_1_expand_tables; before
--          20260101000002_column_added_required_with_fill_from_a_new_table_3_expand_guest.
-- Undoes:  adds the column User.code.
--          adds the column User.planId.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "code" TO "_isotype_20260101000000_undone_code";

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "planId" TO "_isotype_20260101000000_undone_planId";
