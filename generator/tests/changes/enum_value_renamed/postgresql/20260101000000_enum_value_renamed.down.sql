-- 20260101000000_enum_value_renamed for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Undoes:  renames the value OPEN of State to STARTED.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TYPE "State" RENAME VALUE 'STARTED' TO 'OPEN';
