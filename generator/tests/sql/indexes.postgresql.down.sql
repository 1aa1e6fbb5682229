-- 20260101000000_indexes for PostgreSQL, the undo, made by isotype from indexes.prisma.
--
-- What:    drops 1 enum, 1 table, 20 indexes and 2 checks.
-- Why:     the undo of the first migration.
-- Cost:    every row is lost. Whatever else uses these tables stops the undo before anything is dropped.

DROP TABLE "Indexed";

DROP TYPE "Color";
