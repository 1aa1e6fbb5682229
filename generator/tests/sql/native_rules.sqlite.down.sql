-- 20260101000000_native_rules for SQLite, the undo, made by isotype from native_rules.prisma.
--
-- What:    drops 1 table and 8 checks.
-- Why:     the undo of the first migration.
-- Cost:    every row is lost. Whatever else uses these tables stops the undo before anything is dropped.

DROP TABLE "Bound";
