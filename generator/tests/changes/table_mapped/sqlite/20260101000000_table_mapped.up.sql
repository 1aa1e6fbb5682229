-- 20260101000000_table_mapped for SQLite, made by isotype from schema.prisma.
--
-- What:    changes users: was User; changes indexes.
-- Cost:    the rows are read once for each new index.
-- Differs: on PostgreSQL the same change is one file.

ALTER TABLE "User" RENAME TO "users";

DROP INDEX "User_email_key";

CREATE UNIQUE INDEX "users_email_key" ON "users"("email");
