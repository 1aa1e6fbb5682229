-- 20260101000000_column_mapped for SQLite, the undo, made by isotype from schema.prisma.
--
-- Undoes:  changes User: firstName becomes first_name; changes indexes.

ALTER TABLE "User" RENAME COLUMN "first_name" TO "firstName";

DROP INDEX "User_first_name_key";

CREATE UNIQUE INDEX "User_firstName_key" ON "User"("firstName");
