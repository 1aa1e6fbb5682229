-- 20260101000007_column_added_with_fill_from_a_renamed_table_8_contract_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    8 of 10 of 20260101000000_column_added_with_fill_from_a_renamed_table; after
--          20260101000006_column_added_with_fill_from_a_renamed_table_7_contract_user; before
--          20260101000008_column_added_with_fill_from_a_renamed_table_9_contract_user.
-- Undoes:  Post.owner is NOT NULL.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Post" ADD CONSTRAINT "_isotype_20260101000000__owner_required" CHECK ("owner" IS NOT NULL) NOT VALID;

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "Post" ALTER COLUMN "owner" DROP NOT NULL;
