-- 20260101000000_rest for PostgreSQL, made by isotype from rest.prisma.
--
-- What:    makes 5 tables and 3 indexes.
-- Why:     the first migration; the database is empty.
-- Cost:    nothing is read, rewritten or waited for: every table is new and empty.

-- Keys that the application watches: no foreign keys.
CREATE TABLE "Parent" (
    "id" SERIAL NOT NULL,
    CONSTRAINT "Parent_pkey" PRIMARY KEY ("id")
);

--   token: Where the database knows better.
CREATE TABLE "Child" (
    "id" SERIAL NOT NULL,
    "parentId" INTEGER NOT NULL,
    "token" TEXT NOT NULL DEFAULT (gen_random_uuid()::text),
    "where" circle,
    "secret" TEXT NOT NULL,
    CONSTRAINT "Child_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Tag" (
    "id" INTEGER NOT NULL,
    CONSTRAINT "Tag_pkey" PRIMARY KEY ("id")
);

-- Made, though generated code leaves it out.
CREATE TABLE "Hidden" (
    "name" TEXT NOT NULL
);

-- Pairs of Parent and Tag: a relation of many to many.
CREATE TABLE "_ParentToTag" (
    "A" INTEGER NOT NULL,
    "B" INTEGER NOT NULL,
    CONSTRAINT "_ParentToTag_AB_pkey" PRIMARY KEY ("A", "B")
);

CREATE INDEX "Child_parentId_idx" ON "Child"("parentId");

CREATE UNIQUE INDEX "Hidden_name_key" ON "Hidden"("name");

CREATE INDEX "_ParentToTag_B_index" ON "_ParentToTag"("B");
