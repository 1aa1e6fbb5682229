CREATE TABLE "_isotype_20260104000000_Book__values" ("key" INTEGER NOT NULL PRIMARY KEY, "value" TEXT);
INSERT INTO "_isotype_20260104000000_Book__values" ("key", "value") SELECT t."id", t."note" FROM "Book" AS t;
ALTER TABLE "Book" DROP COLUMN "note";
