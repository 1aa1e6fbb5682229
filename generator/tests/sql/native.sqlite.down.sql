-- 20260101000000_native for SQLite, the undo, made by isotype from native.prisma.
--
-- What:    drops 2 tables and 11 checks.
-- Why:     the undo of the first migration.
-- Cost:    every row is lost. Whatever else uses these tables stops the undo before anything is dropped.

DROP TABLE "Counting";

DROP TABLE "Native";
