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

-- Rows that an undo of this migration kept come back; before it was undone there are none.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Parent" ("id" INTEGER);

CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Child" ("id" INTEGER, "parentId" INTEGER, "token" TEXT, "where" TEXT, "secret" TEXT);

CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Tag" ("id" INTEGER);

CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Hidden" ("name" TEXT);

CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone__ParentToTag" ("A" INTEGER, "B" INTEGER);

INSERT INTO "Parent" ("id") SELECT "id" FROM "_isotype_20260101000000_undone_Parent";

DROP TABLE "_isotype_20260101000000_undone_Parent";

INSERT INTO "Child" ("id", "parentId", "token", "where", "secret") SELECT "id", "parentId", "token", "where", "secret" FROM "_isotype_20260101000000_undone_Child";

DROP TABLE "_isotype_20260101000000_undone_Child";

INSERT INTO "Tag" ("id") SELECT "id" FROM "_isotype_20260101000000_undone_Tag";

DROP TABLE "_isotype_20260101000000_undone_Tag";

INSERT INTO "Hidden" ("name") SELECT "name" FROM "_isotype_20260101000000_undone_Hidden";

DROP TABLE "_isotype_20260101000000_undone_Hidden";

INSERT INTO "_ParentToTag" ("A", "B") SELECT "A", "B" FROM "_isotype_20260101000000_undone__ParentToTag";

DROP TABLE "_isotype_20260101000000_undone__ParentToTag";

-- Numbers go on where they were.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone__sequences" ("table" TEXT NOT NULL PRIMARY KEY, "seq" INTEGER);

UPDATE sqlite_sequence SET seq = max(seq, (SELECT p."seq" FROM "_isotype_20260101000000_undone__sequences" AS p WHERE p."table" = sqlite_sequence.name))
WHERE name IN (SELECT "table" FROM "_isotype_20260101000000_undone__sequences");

INSERT INTO sqlite_sequence (name, seq) SELECT "table", "seq" FROM "_isotype_20260101000000_undone__sequences" WHERE "table" NOT IN (SELECT name FROM sqlite_sequence);

DROP TABLE "_isotype_20260101000000_undone__sequences";
