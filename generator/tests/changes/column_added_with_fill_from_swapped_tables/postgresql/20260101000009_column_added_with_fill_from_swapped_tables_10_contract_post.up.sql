-- 20260101000009_column_added_with_fill_from_swapped_tables_10_contract_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    10 of 14 of 20260101000000_column_added_with_fill_from_swapped_tables; after
--          20260101000008_column_added_with_fill_from_swapped_tables_9_contract_one; before
--          20260101000010_column_added_with_fill_from_swapped_tables_11_contract_one.
--
-- What:    Post.added is NOT NULL.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The check before was proven: no scan.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "Post" ALTER COLUMN "added" SET NOT NULL;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Post" DROP CONSTRAINT "_isotype_20260101000000__added_required";
