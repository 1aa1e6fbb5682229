-- 20260101000000_autoincrement_dropped for PostgreSQL, made by isotype from schema.prisma.
--
-- What:    sets the default of User.id.
-- Why:     rows to come take it.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It is asked for, or gives way to another.
-- squawk-ignore ban-drop-default
ALTER TABLE "User" ALTER COLUMN "id" DROP DEFAULT;
