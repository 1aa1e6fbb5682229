-- 20260101000001_foreign_key_to_a_replaced_table_2_key_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 5 of 20260101000000_foreign_key_to_a_replaced_table; after
--          20260101000000_foreign_key_to_a_replaced_table_1_expand_tables; before
--          20260101000002_foreign_key_to_a_replaced_table_3_validate_post.
--
-- What:    refers from Post to Writer.
-- Cost:    locks both tables against writers for a moment; rows that are there are read in a later part.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

LOCK TABLE "Writer", "Post" IN SHARE ROW EXCLUSIVE MODE;

ALTER TABLE "Post" ADD CONSTRAINT "_isotype_20260101000000__Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Writer" ("number") ON DELETE SET NULL ON UPDATE CASCADE NOT VALID;
