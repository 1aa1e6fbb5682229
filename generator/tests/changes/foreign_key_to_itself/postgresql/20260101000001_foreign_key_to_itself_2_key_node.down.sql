-- 20260101000001_foreign_key_to_itself_2_key_node for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 4 of 20260101000000_foreign_key_to_itself; after
--          20260101000000_foreign_key_to_itself_1_guard_node; before
--          20260101000002_foreign_key_to_itself_3_validate_node.
-- Undoes:  refers from Node to Node.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

LOCK TABLE "Node" IN SHARE ROW EXCLUSIVE MODE;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Node" DROP CONSTRAINT "Node_parentId_fkey";
