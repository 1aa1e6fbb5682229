-- no-transaction
-- 20260101000000_sqlite_only for SQLite, the undo, made by isotype from sqlite_only.prisma.
--
-- What:    drops 2 tables and 1 foreign key.
-- Why:     the undo of the first migration.
-- Cost:    every row is lost. Whatever else uses these tables stops the undo before anything is dropped.

-- Some tables refer to each other or to themselves: none could go first while keys are watched.
PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

DROP TABLE "Plain";

DROP TABLE "Mixed";

COMMIT;

PRAGMA foreign_keys = ON;
