-- 20260101000000_hostile for PostgreSQL, the undo, made by isotype from hostile.prisma.
--
-- What:    drops 1 enum, 1 table, 1 index and 1 check.
-- Why:     the undo of the first migration.
-- Cost:    every row is lost. Whatever else uses these tables stops the undo before anything is dropped.

DROP TABLE "the ""table""
-- with 'quotes'; $$";

DROP TYPE "an ""enum"" 'type'";
