-- 20260101000003_foreign_key_to_itself_4_validate_node for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 4 of 20260101000000_foreign_key_to_itself; after
--          20260101000002_foreign_key_to_itself_3_validate_node.
-- What:    nothing is left to undo here.

