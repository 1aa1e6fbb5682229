-- 20260101000000_enum_values_added_removed_renamed_1_enum_state for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 3 of 20260101000000_enum_values_added_removed_renamed; before
--          20260101000001_enum_values_added_removed_renamed_2_enum_state.
-- Undoes:  renames the value SENT of State to SHIPPED.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TYPE "State" RENAME VALUE 'SHIPPED' TO 'SENT';
