-- 20260101000000_relations for PostgreSQL, made by isotype from relations.prisma.
--
-- What:    makes 11 tables, 4 indexes and 12 foreign keys.
-- Why:     the first migration; the database is empty.
-- Cost:    nothing is read, rewritten or waited for: every table is new and empty.

-- A ring: an employee has a department, a department has a head; and an employee has a boss.
CREATE TABLE "Employee" (
    "id" TEXT NOT NULL,
    "departmentId" TEXT NOT NULL,
    "bossId" TEXT NOT NULL,
    CONSTRAINT "Employee_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Department" (
    "id" TEXT NOT NULL,
    "headId" TEXT,
    CONSTRAINT "Department_pkey" PRIMARY KEY ("id")
);

-- Keys of several columns, every action, names by hand.
CREATE TABLE "orders" (
    "tenant" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    CONSTRAINT "orders_pkey" PRIMARY KEY ("tenant", "number")
);

CREATE TABLE "order_lines" (
    "id" INTEGER NOT NULL,
    "tenant" TEXT,
    "number" INTEGER,
    "required" TEXT NOT NULL,
    CONSTRAINT "order_lines_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Mixed" (
    "mixed_id" TEXT NOT NULL,
    CONSTRAINT "Mixed_pkey" PRIMARY KEY ("mixed_id")
);

-- Many to many: by itself, by name, to itself, and with keys of two types.
CREATE TABLE "Post" (
    "id" SERIAL NOT NULL,
    CONSTRAINT "Post_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Tag" (
    "name" VARCHAR(40) NOT NULL,
    CONSTRAINT "Tag_pkey" PRIMARY KEY ("name")
);

CREATE TABLE "user" (
    "id" BIGINT NOT NULL,
    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- Pairs of Post and Tag: a relation of many to many.
CREATE TABLE "_PostToTag" (
    "A" INTEGER NOT NULL,
    "B" VARCHAR(40) NOT NULL,
    CONSTRAINT "_PostToTag_AB_pkey" PRIMARY KEY ("A", "B")
);

-- Pairs of Post and user: a relation of many to many.
CREATE TABLE "_likes" (
    "A" INTEGER NOT NULL,
    "B" BIGINT NOT NULL,
    CONSTRAINT "_likes_AB_pkey" PRIMARY KEY ("A", "B")
);

-- Pairs of Post and Post: a relation of many to many.
CREATE TABLE "_related" (
    "A" INTEGER NOT NULL,
    "B" INTEGER NOT NULL,
    CONSTRAINT "_related_AB_pkey" PRIMARY KEY ("A", "B")
);

CREATE UNIQUE INDEX "Department_headId_key" ON "Department"("headId");

CREATE INDEX "_PostToTag_B_index" ON "_PostToTag"("B");

CREATE INDEX "_likes_B_index" ON "_likes"("B");

CREATE INDEX "_related_B_index" ON "_related"("B");

ALTER TABLE "Employee" ADD CONSTRAINT "Employee_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Employee" ADD CONSTRAINT "Employee_bossId_fkey" FOREIGN KEY ("bossId") REFERENCES "Employee" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Department" ADD CONSTRAINT "Department_headId_fkey" FOREIGN KEY ("headId") REFERENCES "Employee" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "order_lines" ADD CONSTRAINT "line_of_order" FOREIGN KEY ("tenant", "number") REFERENCES "orders" ("tenant", "number") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_tenant_fkey" FOREIGN KEY ("tenant") REFERENCES "Mixed" ("mixed_id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_required_fkey" FOREIGN KEY ("required") REFERENCES "Mixed" ("mixed_id") ON DELETE SET DEFAULT ON UPDATE RESTRICT;

ALTER TABLE "_PostToTag" ADD CONSTRAINT "_PostToTag_A_fkey" FOREIGN KEY ("A") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "_PostToTag" ADD CONSTRAINT "_PostToTag_B_fkey" FOREIGN KEY ("B") REFERENCES "Tag" ("name") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "_likes" ADD CONSTRAINT "_likes_A_fkey" FOREIGN KEY ("A") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "_likes" ADD CONSTRAINT "_likes_B_fkey" FOREIGN KEY ("B") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "_related" ADD CONSTRAINT "_related_A_fkey" FOREIGN KEY ("A") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "_related" ADD CONSTRAINT "_related_B_fkey" FOREIGN KEY ("B") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE;
