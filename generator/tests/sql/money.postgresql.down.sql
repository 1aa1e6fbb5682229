-- 20260101000000_money for PostgreSQL, the undo, made by isotype from money.prisma.
--
-- What:    drops 1 table and 2 checks.
-- Why:     the undo of the first migration.
-- Cost:    every row is lost. Whatever else uses these tables stops the undo before anything is dropped.

DROP TABLE "Price";
