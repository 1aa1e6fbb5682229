-- 20260101000000_enum_value_renamed for PostgreSQL, made by isotype from schema.prisma.
--
-- What:    renames the value OPEN of State to STARTED.
-- Cost:    changes the catalog alone; no table is locked.
-- Differs: on SQLite enums are texts, with a CHECK where one helps.
--          on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TYPE "State" RENAME VALUE 'OPEN' TO 'STARTED';
