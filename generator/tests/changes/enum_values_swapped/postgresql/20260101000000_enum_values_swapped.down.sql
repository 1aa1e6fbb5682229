-- 20260101000000_enum_values_swapped for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Undoes:  renames the value _isotype_20260101000000__value0 of State to DONE.
--          renames the value DONE of State to OPEN.
--          renames the value OPEN of State to _isotype_20260101000000__value0.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TYPE "State" RENAME VALUE 'DONE' TO '_isotype_20260101000000__value0';

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TYPE "State" RENAME VALUE 'OPEN' TO 'DONE';

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TYPE "State" RENAME VALUE '_isotype_20260101000000__value0' TO 'OPEN';
