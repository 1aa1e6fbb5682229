-- Makes the tables; what an undo has kept comes back.
CREATE TABLE "Author" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT
);
CREATE TABLE "Book" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "title" TEXT NOT NULL,
    "note" TEXT,
    "authorId" TEXT NOT NULL,
    CONSTRAINT "Book_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Author" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Author" ("id" TEXT, "name" TEXT);
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Book" ("id" INTEGER, "title" TEXT, "note" TEXT, "authorId" TEXT);
INSERT INTO "Author" ("id", "name") SELECT "id", "name" FROM "_isotype_20260101000000_undone_Author";
INSERT INTO "Book" ("id", "title", "note", "authorId") SELECT "id", "title", "note", "authorId" FROM "_isotype_20260101000000_undone_Book";
DROP TABLE "_isotype_20260101000000_undone_Author";
DROP TABLE "_isotype_20260101000000_undone_Book";
