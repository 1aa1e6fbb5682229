-- 20260101000000_indexes for SQLite, the undo, made by isotype from indexes.prisma.
--
-- What:    drops 1 table, 14 indexes and 4 checks.
-- Why:     the undo of the first migration.
-- Cost:    every row is lost. Whatever else uses these tables stops the undo before anything is dropped.

DROP TABLE "Indexed";
