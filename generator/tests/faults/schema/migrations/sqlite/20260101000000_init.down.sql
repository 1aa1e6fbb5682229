-- Drops the tables and keeps their rows.
CREATE TABLE "_isotype_20260101000000_undone_Author" AS SELECT * FROM "Author";
CREATE TABLE "_isotype_20260101000000_undone_Book" AS SELECT * FROM "Book";
DROP TABLE "Book";
DROP TABLE "Author";
