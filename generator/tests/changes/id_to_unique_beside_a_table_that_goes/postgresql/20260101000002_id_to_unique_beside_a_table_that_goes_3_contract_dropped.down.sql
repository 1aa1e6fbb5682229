-- 20260101000002_id_to_unique_beside_a_table_that_goes_3_contract_dropped for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 6 of 20260101000000_id_to_unique_beside_a_table_that_goes; after
--          20260101000001_id_to_unique_beside_a_table_that_goes_2_index_comment_id_key; before
--          20260101000003_id_to_unique_beside_a_table_that_goes_4_contract_comment.
-- Undoes:  drops the foreign key _CommentToZebra_B_fkey.
--          drops the foreign key _CommentToZebra_A_fkey.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The way back waits for the table, as the header tells.
-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-foreign-key-constraint, constraint-missing-not-valid
ALTER TABLE "_CommentToZebra" ADD CONSTRAINT "_CommentToZebra_B_fkey" FOREIGN KEY ("B") REFERENCES "Zebra" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The way back waits for the table, as the header tells.
-- squawk-ignore require-concurrent-index-deletion
DROP INDEX "Comment_id_key";

-- The way back waits for the table, as the header tells.
-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-foreign-key-constraint, constraint-missing-not-valid
ALTER TABLE "_CommentToZebra" ADD CONSTRAINT "_CommentToZebra_A_fkey" FOREIGN KEY ("A") REFERENCES "Comment" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The way back waits for the table, as the header tells.
-- squawk-ignore require-concurrent-index-creation
CREATE UNIQUE INDEX "Comment_id_key" ON "Comment"("id");
