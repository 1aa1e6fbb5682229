-- 20260101000000_table_mapped for SQLite, the undo, made by isotype from schema.prisma.
--
-- Undoes:  changes users: was User; changes indexes.

ALTER TABLE "users" RENAME TO "User";

DROP INDEX "users_email_key";

CREATE UNIQUE INDEX "User_email_key" ON "User"("email");
