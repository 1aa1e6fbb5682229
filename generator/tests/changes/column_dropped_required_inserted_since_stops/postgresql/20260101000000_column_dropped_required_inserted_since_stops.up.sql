-- 20260101000000_column_dropped_required_inserted_since_stops for PostgreSQL, made by isotype from schema.prisma.
--
-- What:    keeps the column User.mail as _isotype_20260101000000_mail.
-- Why:     the schema no longer has it; the undo brings it back with all values.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "User" ALTER COLUMN "mail" DROP NOT NULL;

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "mail" TO "_isotype_20260101000000_mail";
