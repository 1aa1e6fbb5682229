-- 20260101000000_relations for SQLite, made by isotype from relations.prisma.
--
-- What:    makes 11 tables, 7 indexes, 12 foreign keys and 1 check.
-- Why:     the first migration; the database is empty.
-- Cost:    nothing is read, rewritten or waited for: every table is new and empty.

CREATE TABLE IF NOT EXISTS "_isotype_applied" ("version" TEXT NOT NULL PRIMARY KEY);

-- This stands in the database exactly as long as the migration does: it cannot be run twice.
INSERT OR ROLLBACK INTO "_isotype_applied" ("version") VALUES ('20260101000000');

-- Tables refer to each other: their rows come back together, and keys are looked at at the end.
PRAGMA defer_foreign_keys = ON;

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

-- Rows that an undo of this migration kept come back; before it was undone there are none.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Employee" ("id" TEXT, "departmentId" TEXT, "bossId" TEXT);

CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Department" ("id" TEXT, "headId" TEXT);

CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_orders" ("tenant" TEXT, "number" INTEGER);

CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_order_lines" ("id" INTEGER, "tenant" TEXT, "number" INTEGER, "required" TEXT);

CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Mixed" ("mixed_id" TEXT);

CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Post" ("id" INTEGER);

CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Tag" ("name" TEXT);

CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_user" ("id" BIGINT);

CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone__PostToTag" ("A" INTEGER, "B" TEXT);

CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone__likes" ("A" INTEGER, "B" BIGINT);

CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone__related" ("A" INTEGER, "B" INTEGER);

INSERT INTO "Department" ("id", "headId") SELECT "id", "headId" FROM "_isotype_20260101000000_undone_Department";

DROP TABLE "_isotype_20260101000000_undone_Department";

INSERT INTO "Employee" ("id", "departmentId", "bossId") SELECT "id", "departmentId", "bossId" FROM "_isotype_20260101000000_undone_Employee";

DROP TABLE "_isotype_20260101000000_undone_Employee";

INSERT INTO "orders" ("tenant", "number") SELECT "tenant", "number" FROM "_isotype_20260101000000_undone_orders";

DROP TABLE "_isotype_20260101000000_undone_orders";

INSERT INTO "Mixed" ("mixed_id") SELECT "mixed_id" FROM "_isotype_20260101000000_undone_Mixed";

DROP TABLE "_isotype_20260101000000_undone_Mixed";

INSERT INTO "order_lines" ("id", "tenant", "number", "required") SELECT "id", "tenant", "number", "required" FROM "_isotype_20260101000000_undone_order_lines";

DROP TABLE "_isotype_20260101000000_undone_order_lines";

INSERT INTO "Post" ("id") SELECT "id" FROM "_isotype_20260101000000_undone_Post";

DROP TABLE "_isotype_20260101000000_undone_Post";

INSERT INTO "Tag" ("name") SELECT "name" FROM "_isotype_20260101000000_undone_Tag";

DROP TABLE "_isotype_20260101000000_undone_Tag";

INSERT INTO "user" ("id") SELECT "id" FROM "_isotype_20260101000000_undone_user";

DROP TABLE "_isotype_20260101000000_undone_user";

INSERT INTO "_PostToTag" ("A", "B") SELECT "A", "B" FROM "_isotype_20260101000000_undone__PostToTag";

DROP TABLE "_isotype_20260101000000_undone__PostToTag";

INSERT INTO "_likes" ("A", "B") SELECT "A", "B" FROM "_isotype_20260101000000_undone__likes";

DROP TABLE "_isotype_20260101000000_undone__likes";

INSERT INTO "_related" ("A", "B") SELECT "A", "B" FROM "_isotype_20260101000000_undone__related";

DROP TABLE "_isotype_20260101000000_undone__related";

-- Numbers go on where they were.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone__sequences" ("table" TEXT NOT NULL PRIMARY KEY, "seq" INTEGER);

UPDATE sqlite_sequence SET seq = max(seq, (SELECT p."seq" FROM "_isotype_20260101000000_undone__sequences" AS p WHERE p."table" = sqlite_sequence.name))
WHERE name IN (SELECT "table" FROM "_isotype_20260101000000_undone__sequences");

INSERT INTO sqlite_sequence (name, seq) SELECT "table", "seq" FROM "_isotype_20260101000000_undone__sequences" WHERE "table" NOT IN (SELECT name FROM sqlite_sequence);

DROP TABLE "_isotype_20260101000000_undone__sequences";
