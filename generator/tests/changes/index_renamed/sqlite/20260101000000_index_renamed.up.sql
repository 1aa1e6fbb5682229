-- 20260101000000_index_renamed for SQLite, made by isotype from schema.prisma.
--
-- What:    changes User: changes indexes.
-- Cost:    the rows are read once for each new index.
-- Differs: on PostgreSQL the same change is one file.

DROP INDEX "User_email_key";

DROP INDEX "User_name_idx";

CREATE UNIQUE INDEX "one_email" ON "User"("email");

CREATE INDEX "by_name" ON "User"("name");
