-- 20260101000000_foreign_key_dropped_and_its_column_required_1_expand_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 5 of 20260101000000_foreign_key_dropped_and_its_column_required; before
--          20260101000001_foreign_key_dropped_and_its_column_required_2_backfill_user_mentor_id.
-- Undoes:  makes room to remember which rows of User were NULL.
--          drops the foreign key User_mentorId_fkey.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

LOCK TABLE "User" IN SHARE ROW EXCLUSIVE MODE;

-- Rows that got a value in place of NULL, and still hold it, are NULL again.
UPDATE "User" SET "mentorId" = NULL WHERE "_isotype_20260101000000_mentorId__filled" IS NOT NULL AND "mentorId"::text = "_isotype_20260101000000_mentorId__filled"::text;

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "User" DROP COLUMN IF EXISTS "_isotype_20260101000000_mentorId__filled";

-- The way back waits for the table, as the header tells.
-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-foreign-key-constraint, constraint-missing-not-valid
ALTER TABLE "User" ADD CONSTRAINT "User_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
