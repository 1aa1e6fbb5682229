-- 20260101000000_index_renamed for SQLite, the undo, made by isotype from schema.prisma.
--
-- Undoes:  changes User: changes indexes.

DROP INDEX "by_name";

DROP INDEX "one_email";

CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

CREATE INDEX "User_name_idx" ON "User"("name");
