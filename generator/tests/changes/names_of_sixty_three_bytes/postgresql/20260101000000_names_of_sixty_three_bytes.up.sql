-- 20260101000000_names_of_sixty_three_bytes for PostgreSQL, made by isotype from schema.prisma.
--
-- What:    keeps the column User.one as _isotype_20260101000000_a_column_whose_name_is_e078b34dcd09e789.
-- Why:     the schema no longer has it; the undo brings it back with all values.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    keeps the column User.two as _isotype_20260101000000_a_column_whose_name_is_b50aec4db4684d83.
-- Why:     the schema no longer has it; the undo brings it back with all values.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "User" ALTER COLUMN "a_column_whose_name_is_as_long_as_postgresql_lets_a_name_be_one" DROP NOT NULL;

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "a_column_whose_name_is_as_long_as_postgresql_lets_a_name_be_one" TO "_isotype_20260101000000_a_column_whose_name_is_e078b34dcd09e789";

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "User" ALTER COLUMN "a_column_whose_name_is_as_long_as_postgresql_lets_a_name_be_two" DROP NOT NULL;

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "a_column_whose_name_is_as_long_as_postgresql_lets_a_name_be_two" TO "_isotype_20260101000000_a_column_whose_name_is_b50aec4db4684d83";
