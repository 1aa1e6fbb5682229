-- 20260101000000_index_changed_under_its_name for SQLite, the undo, made by isotype from schema.prisma.
--
-- Undoes:  changes User: changes indexes.

DROP INDEX "lookup";

CREATE INDEX "lookup" ON "User"("name");
