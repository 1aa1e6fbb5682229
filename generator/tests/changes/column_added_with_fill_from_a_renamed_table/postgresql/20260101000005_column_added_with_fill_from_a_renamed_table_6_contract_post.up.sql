-- 20260101000005_column_added_with_fill_from_a_renamed_table_6_contract_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    6 of 10 of 20260101000000_column_added_with_fill_from_a_renamed_table; after
--          20260101000004_column_added_with_fill_from_a_renamed_table_5_validate_post; before
--          20260101000006_column_added_with_fill_from_a_renamed_table_7_contract_user.
--
-- What:    keeps the column Post.gone as _isotype_20260101000000_gone.
-- Why:     the schema no longer has it; the undo brings it back with all values.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "Post" ALTER COLUMN "gone" DROP NOT NULL;

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "Post" RENAME COLUMN "gone" TO "_isotype_20260101000000_gone";
