-- 20260101000009_column_added_with_fill_from_swapped_tables_10_contract_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    10 of 14 of 20260101000000_column_added_with_fill_from_swapped_tables; after
--          20260101000008_column_added_with_fill_from_swapped_tables_9_contract_one; before
--          20260101000010_column_added_with_fill_from_swapped_tables_11_contract_one.
-- Undoes:  Post.added is NOT NULL.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Post" ADD CONSTRAINT "_isotype_20260101000000__added_required" CHECK ("added" IS NOT NULL) NOT VALID;

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "Post" ALTER COLUMN "added" DROP NOT NULL;
