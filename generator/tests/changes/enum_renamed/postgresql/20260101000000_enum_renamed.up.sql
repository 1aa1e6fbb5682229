-- 20260101000000_enum_renamed for PostgreSQL, made by isotype from schema.prisma.
--
-- What:    renames the enum State to Progress.
-- Cost:    changes the catalog alone; no table is locked.
-- Differs: on SQLite enums and lists are texts, with a CHECK where one helps.
--          SQLite needs nothing for this change.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TYPE "State" RENAME TO "Progress";
