SET LOCAL lock_timeout = '2s';
ALTER TABLE "Author" DROP CONSTRAINT "_isotype_20260102000000_name";
