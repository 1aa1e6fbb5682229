-- 20260101000000_column_mapped for SQLite, made by isotype from schema.prisma.
--
-- What:    changes User: firstName becomes first_name; changes indexes.
-- Cost:    the rows are read once for each new index.
-- Differs: on PostgreSQL the same change is one file.

ALTER TABLE "User" RENAME COLUMN "firstName" TO "first_name";

DROP INDEX "User_firstName_key";

CREATE UNIQUE INDEX "User_first_name_key" ON "User"("first_name");
