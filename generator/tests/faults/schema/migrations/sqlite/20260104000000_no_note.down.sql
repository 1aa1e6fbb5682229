ALTER TABLE "Book" ADD COLUMN "note" TEXT;
UPDATE "Book" SET "note" = (
    SELECT k."value" FROM "_isotype_20260104000000_Book__values" AS k WHERE k."key" = "Book"."id"
);
DROP TABLE "_isotype_20260104000000_Book__values";
