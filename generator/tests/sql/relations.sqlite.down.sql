-- no-transaction
-- 20260101000000_relations for SQLite, the undo, made by isotype from relations.prisma.
--
-- What:    drops 11 tables, 7 indexes, 12 foreign keys and 1 check.
-- Why:     the undo of the first migration.
-- Cost:    every row is lost. Whatever else uses these tables stops the undo before anything is dropped.

-- Some tables refer to each other or to themselves: none could go first while keys are watched.
PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

DROP TABLE "_related";

DROP TABLE "_likes";

DROP TABLE "_PostToTag";

DROP TABLE "user";

DROP TABLE "Tag";

DROP TABLE "Post";

DROP TABLE "order_lines";

DROP TABLE "Mixed";

DROP TABLE "orders";

DROP TABLE "Employee";

DROP TABLE "Department";

COMMIT;

PRAGMA foreign_keys = ON;
