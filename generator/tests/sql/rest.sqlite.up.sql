-- 20260101000000_rest for SQLite, made by isotype from rest.prisma.
--
-- What:    makes 5 tables and 4 indexes.
-- Why:     the first migration; the database is empty.
-- Cost:    nothing is read, rewritten or waited for: every table is new and empty.

-- Keys that the application watches: no foreign keys.
CREATE TABLE "Parent" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
);

--   token: Where the database knows better.
CREATE TABLE "Child" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "parentId" INTEGER NOT NULL,
    "token" TEXT NOT NULL DEFAULT (lower(hex(randomblob(16)))),
    "where" TEXT,
    "secret" TEXT NOT NULL
);

CREATE INDEX "Child_parentId_idx" ON "Child"("parentId");

CREATE TABLE "Tag" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
);

-- Made, though generated code leaves it out.
CREATE TABLE "Hidden" (
    "name" TEXT NOT NULL
);

CREATE UNIQUE INDEX "Hidden_name_key" ON "Hidden"("name");

-- Pairs of Parent and Tag: a relation of many to many.
CREATE TABLE "_ParentToTag" (
    "A" INTEGER NOT NULL,
    "B" INTEGER NOT NULL
);

CREATE UNIQUE INDEX "_ParentToTag_AB_unique" ON "_ParentToTag"("A", "B");

CREATE INDEX "_ParentToTag_B_index" ON "_ParentToTag"("B");
