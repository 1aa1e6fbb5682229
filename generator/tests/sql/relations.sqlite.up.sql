-- 20260101000000_relations for SQLite, made by isotype from relations.prisma.
--
-- What:    makes 11 tables, 7 indexes, 12 foreign keys and 1 check.
-- Why:     the first migration; the database is empty.
-- Cost:    nothing is read, rewritten or waited for: every table is new and empty.

CREATE TABLE "Department" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "headId" TEXT,
    CONSTRAINT "Department_headId_fkey" FOREIGN KEY ("headId") REFERENCES "Employee" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

CREATE UNIQUE INDEX "Department_headId_key" ON "Department"("headId");

-- A ring: an employee has a department, a department has a head; and an employee has a boss.
CREATE TABLE "Employee" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "departmentId" TEXT NOT NULL,
    "bossId" TEXT NOT NULL,
    CONSTRAINT "Employee_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Employee_bossId_fkey" FOREIGN KEY ("bossId") REFERENCES "Employee" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- Keys of several columns, every action, names by hand.
CREATE TABLE "orders" (
    "tenant" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    PRIMARY KEY ("tenant", "number")
);

CREATE TABLE "Mixed" (
    "mixed_id" TEXT NOT NULL PRIMARY KEY
);

CREATE TABLE "order_lines" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "tenant" TEXT,
    "number" INTEGER,
    "required" TEXT NOT NULL,
    CONSTRAINT "line_of_order" FOREIGN KEY ("tenant", "number") REFERENCES "orders" ("tenant", "number") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "order_lines_tenant_fkey" FOREIGN KEY ("tenant") REFERENCES "Mixed" ("mixed_id") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "order_lines_required_fkey" FOREIGN KEY ("required") REFERENCES "Mixed" ("mixed_id") ON DELETE SET DEFAULT ON UPDATE RESTRICT
);

-- Many to many: by itself, by name, to itself, and with keys of two types.
CREATE TABLE "Post" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
);

CREATE TABLE "Tag" (
    "name" TEXT NOT NULL PRIMARY KEY,
    CONSTRAINT "Tag_name_check" CHECK (length("name") <= 40)
);

CREATE TABLE "user" (
    "id" BIGINT NOT NULL PRIMARY KEY
);

-- Pairs of Post and Tag: a relation of many to many.
CREATE TABLE "_PostToTag" (
    "A" INTEGER NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_PostToTag_A_fkey" FOREIGN KEY ("A") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_PostToTag_B_fkey" FOREIGN KEY ("B") REFERENCES "Tag" ("name") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE UNIQUE INDEX "_PostToTag_AB_unique" ON "_PostToTag"("A", "B");

CREATE INDEX "_PostToTag_B_index" ON "_PostToTag"("B");

-- Pairs of Post and user: a relation of many to many.
CREATE TABLE "_likes" (
    "A" INTEGER NOT NULL,
    "B" BIGINT NOT NULL,
    CONSTRAINT "_likes_A_fkey" FOREIGN KEY ("A") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_likes_B_fkey" FOREIGN KEY ("B") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE UNIQUE INDEX "_likes_AB_unique" ON "_likes"("A", "B");

CREATE INDEX "_likes_B_index" ON "_likes"("B");

-- Pairs of Post and Post: a relation of many to many.
CREATE TABLE "_related" (
    "A" INTEGER NOT NULL,
    "B" INTEGER NOT NULL,
    CONSTRAINT "_related_A_fkey" FOREIGN KEY ("A") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_related_B_fkey" FOREIGN KEY ("B") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE UNIQUE INDEX "_related_AB_unique" ON "_related"("A", "B");

CREATE INDEX "_related_B_index" ON "_related"("B");
