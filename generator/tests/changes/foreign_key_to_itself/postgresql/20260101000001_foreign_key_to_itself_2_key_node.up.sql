-- 20260101000001_foreign_key_to_itself_2_key_node for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 4 of 20260101000000_foreign_key_to_itself; after
--          20260101000000_foreign_key_to_itself_1_guard_node; before
--          20260101000002_foreign_key_to_itself_3_validate_node.
--
-- What:    refers from Node to Node.
-- Cost:    locks both tables against writers for a moment; rows that are there are read in a later part.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

LOCK TABLE "Node" IN SHARE ROW EXCLUSIVE MODE;

ALTER TABLE "Node" ADD CONSTRAINT "Node_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Node" ("id") ON DELETE CASCADE ON UPDATE CASCADE NOT VALID;
