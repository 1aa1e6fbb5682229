-- 20260101000002_id_to_unique_beside_a_table_that_goes_3_contract_dropped for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 6 of 20260101000000_id_to_unique_beside_a_table_that_goes; after
--          20260101000001_id_to_unique_beside_a_table_that_goes_2_index_comment_id_key; before
--          20260101000003_id_to_unique_beside_a_table_that_goes_4_contract_comment.
--
-- What:    drops the foreign key _CommentToZebra_A_fkey.
-- Cost:    locks both tables for a moment.
--
-- What:    drops the foreign key _CommentToZebra_B_fkey.
-- Cost:    locks both tables for a moment.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

LOCK TABLE "Comment", "Zebra", "_CommentToZebra" IN SHARE ROW EXCLUSIVE MODE;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "_CommentToZebra" DROP CONSTRAINT "_CommentToZebra_A_fkey";

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "_CommentToZebra" DROP CONSTRAINT "_CommentToZebra_B_fkey";
