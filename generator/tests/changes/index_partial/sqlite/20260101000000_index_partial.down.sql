-- 20260101000000_index_partial for SQLite, the undo, made by isotype from schema.prisma.
--
-- Undoes:  changes User: changes indexes.

DROP INDEX "active_email";

DROP INDEX "living_email";

CREATE INDEX "active_email" ON "User"("email") WHERE "active" = true;
