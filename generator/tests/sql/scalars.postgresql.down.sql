-- 20260101000000_scalars for PostgreSQL, the undo, made by isotype from scalars.prisma.
--
-- What:    drops 1 enum and 2 tables.
-- Why:     the undo of the first migration.
-- Cost:    every row is lost. Whatever else uses these tables stops the undo before anything is dropped.

DROP TABLE "Made";

DROP TABLE "Everything";

DROP TYPE "Color";
