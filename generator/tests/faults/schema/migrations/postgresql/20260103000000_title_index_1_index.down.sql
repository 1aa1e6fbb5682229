-- no-transaction
DROP INDEX CONCURRENTLY IF EXISTS "Book_title_idx";
