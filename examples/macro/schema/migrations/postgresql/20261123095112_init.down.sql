-- 20261123095112_init for PostgreSQL, the undo, made by isotype from schema/notes.prisma.
--
-- What:    drops 1 table and 2 checks.
-- Why:     the undo of the first migration.
-- Cost:    every row is lost. Whatever else uses these tables stops the undo before anything is dropped.

DROP TABLE "Note";
