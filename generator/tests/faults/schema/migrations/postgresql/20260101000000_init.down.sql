-- Drops the tables and keeps their rows.
CREATE SCHEMA "_isotype_20260101000000_undone";
CREATE TABLE "_isotype_20260101000000_undone"."Author" AS SELECT * FROM "Author";
CREATE TABLE "_isotype_20260101000000_undone"."Book" AS SELECT * FROM "Book";
DROP TABLE "Book";
DROP TABLE "Author";
