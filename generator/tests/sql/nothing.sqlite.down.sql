-- 20260101000000_nothing for SQLite, made by isotype from nothing.prisma.
--
-- What:    drops nothing, with all rows in them.
-- Why:     the undo of the first migration.
-- Cost:    every row is lost. Whatever else uses these tables stops the undo before anything is dropped.

