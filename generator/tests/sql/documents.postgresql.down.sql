-- 20260101000000_documents for PostgreSQL, the undo, made by isotype from documents.prisma.
--
-- What:    drops 1 enum, 1 table and 7 checks.
-- Why:     the undo of the first migration.
-- Cost:    every row is lost. Whatever else uses these tables stops the undo before anything is dropped.

DROP TABLE "Holder";

DROP TYPE "Size";
