-- 20260101000000_rest for PostgreSQL, the undo, made by isotype from rest.prisma.
--
-- What:    drops 5 tables and 3 indexes.
-- Why:     the undo of the first migration.
-- Cost:    every row is lost. Whatever else uses these tables stops the undo before anything is dropped.

DROP TABLE "_ParentToTag";

DROP TABLE "Hidden";

DROP TABLE "Tag";

DROP TABLE "Child";

DROP TABLE "Parent";
