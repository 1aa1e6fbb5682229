SET LOCAL lock_timeout = '2s';
ALTER TABLE "Book" RENAME COLUMN "note" TO "_isotype_20260104000000_note";
