-- 20260101000001_foreign_key_to_a_replaced_table_2_key_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 5 of 20260101000000_foreign_key_to_a_replaced_table; after
--          20260101000000_foreign_key_to_a_replaced_table_1_expand_tables; before
--          20260101000002_foreign_key_to_a_replaced_table_3_validate_post.
-- Undoes:  refers from Post to Writer.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

LOCK TABLE "Writer", "Post" IN SHARE ROW EXCLUSIVE MODE;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Post" DROP CONSTRAINT "_isotype_20260101000000__Post_authorId_fkey";
