-- 20260101000000_foreign_key_to_itself_1_guard_node for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 4 of 20260101000000_foreign_key_to_itself; before 20260101000001_foreign_key_to_itself_2_key_node.
-- Undoes:  adds the check Node_name_check.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Node" DROP CONSTRAINT "Node_name_check";
