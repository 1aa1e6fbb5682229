SET LOCAL lock_timeout = '2s';
ALTER TABLE "Author" ADD COLUMN "_isotype_20260102000000_name" TEXT;
ALTER TABLE "Author" ALTER COLUMN "name" SET DEFAULT 'nobody';
