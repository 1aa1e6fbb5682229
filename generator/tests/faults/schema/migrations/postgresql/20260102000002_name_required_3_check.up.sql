SET LOCAL lock_timeout = '2s';
ALTER TABLE "Author" ADD CONSTRAINT "_isotype_20260102000000_name" CHECK ("name" IS NOT NULL) NOT VALID;
UPDATE "Author" SET "name" = 'nobody', "_isotype_20260102000000_name" = 'nobody' WHERE "name" IS NULL;
