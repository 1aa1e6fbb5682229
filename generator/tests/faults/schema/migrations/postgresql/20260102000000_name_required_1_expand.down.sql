SET LOCAL lock_timeout = '2s';
ALTER TABLE "Author" ALTER COLUMN "name" DROP DEFAULT;
UPDATE "Author" SET "name" = NULL WHERE "_isotype_20260102000000_name" = "name";
ALTER TABLE "Author" DROP COLUMN "_isotype_20260102000000_name";
