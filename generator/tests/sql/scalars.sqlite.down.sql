-- 20260101000000_scalars for SQLite, the undo, made by isotype from scalars.prisma.
--
-- What:    drops 2 tables and 13 checks.
-- Why:     the undo of the first migration.
-- Cost:    every row is lost. Whatever else uses these tables stops the undo before anything is dropped.

DROP TABLE "Made";

DROP TABLE "Everything";
