SET LOCAL lock_timeout = '2s';
ALTER TABLE "Book" RENAME COLUMN "_isotype_20260104000000_note" TO "note";
