SET LOCAL lock_timeout = '2s';
ALTER TABLE "Author" VALIDATE CONSTRAINT "_isotype_20260102000000_name";
