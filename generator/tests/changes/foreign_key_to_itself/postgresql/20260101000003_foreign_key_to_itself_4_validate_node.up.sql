-- 20260101000003_foreign_key_to_itself_4_validate_node for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 4 of 20260101000000_foreign_key_to_itself; after
--          20260101000002_foreign_key_to_itself_3_validate_node.
--
-- What:    proves Node_parentId_fkey for the rows that are there.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Node" VALIDATE CONSTRAINT "Node_parentId_fkey";
