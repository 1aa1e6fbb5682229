-- Makes the tables; what an undo has kept comes back.
CREATE TABLE "Author" (
    "id" TEXT NOT NULL,
    "name" TEXT,
    CONSTRAINT "Author_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "Book" (
    "id" SERIAL NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT,
    "authorId" TEXT NOT NULL,
    CONSTRAINT "Book_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "Book" ADD CONSTRAINT "Book_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Author" ("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000_undone";
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone"."Author" ("id" TEXT, "name" TEXT);
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone"."Book" ("id" INTEGER, "title" TEXT, "note" TEXT, "authorId" TEXT);
INSERT INTO "Author" ("id", "name") SELECT "id", "name" FROM "_isotype_20260101000000_undone"."Author";
INSERT INTO "Book" ("id", "title", "note", "authorId") SELECT "id", "title", "note", "authorId" FROM "_isotype_20260101000000_undone"."Book";
DROP SCHEMA "_isotype_20260101000000_undone" CASCADE;
