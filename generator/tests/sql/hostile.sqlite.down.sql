-- 20260101000000_hostile for SQLite, the undo, made by isotype from hostile.prisma.
--
-- What:    drops 1 table, 1 index and 2 checks.
-- Why:     the undo of the first migration.
-- Cost:    every row is lost. Whatever else uses these tables stops the undo before anything is dropped.

DROP TABLE "the ""table""
-- with 'quotes'; $$";
