-- 20260101000000_enum_list_to_single_beside_new_names_1_enum_color for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 11 of 20260101000000_enum_list_to_single_beside_new_names; before
--          20260101000001_enum_list_to_single_beside_new_names_2_enum_color.
-- Undoes:  renames the value low of Color to stored low.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TYPE "Color" RENAME VALUE 'stored low' TO 'low';
