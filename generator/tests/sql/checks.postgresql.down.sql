-- 20260101000000_checks for PostgreSQL, the undo, made by isotype from checks.prisma.
--
-- What:    drops 1 table and 19 checks.
-- Why:     the undo of the first migration.
-- Cost:    every row is lost. Whatever else uses these tables stops the undo before anything is dropped.

DROP TABLE "Ruled";
