-- no-transaction
CREATE INDEX CONCURRENTLY IF NOT EXISTS "Book_title_idx" ON "Book" ("title");
