-- 20260101000000_relations for PostgreSQL, the undo, made by isotype from relations.prisma.
--
-- What:    drops 11 tables, 4 indexes and 12 foreign keys.
-- Why:     the undo of the first migration.
-- Cost:    every row is lost. Whatever else uses these tables stops the undo before anything is dropped.

ALTER TABLE "_related" DROP CONSTRAINT "_related_B_fkey";

ALTER TABLE "_related" DROP CONSTRAINT "_related_A_fkey";

ALTER TABLE "_likes" DROP CONSTRAINT "_likes_B_fkey";

ALTER TABLE "_likes" DROP CONSTRAINT "_likes_A_fkey";

ALTER TABLE "_PostToTag" DROP CONSTRAINT "_PostToTag_B_fkey";

ALTER TABLE "_PostToTag" DROP CONSTRAINT "_PostToTag_A_fkey";

ALTER TABLE "order_lines" DROP CONSTRAINT "order_lines_required_fkey";

ALTER TABLE "order_lines" DROP CONSTRAINT "order_lines_tenant_fkey";

ALTER TABLE "order_lines" DROP CONSTRAINT "line_of_order";

ALTER TABLE "Department" DROP CONSTRAINT "Department_headId_fkey";

ALTER TABLE "Employee" DROP CONSTRAINT "Employee_bossId_fkey";

ALTER TABLE "Employee" DROP CONSTRAINT "Employee_departmentId_fkey";

DROP TABLE "_related";

DROP TABLE "_likes";

DROP TABLE "_PostToTag";

DROP TABLE "user";

DROP TABLE "Tag";

DROP TABLE "Post";

DROP TABLE "Mixed";

DROP TABLE "order_lines";

DROP TABLE "orders";

DROP TABLE "Department";

DROP TABLE "Employee";
