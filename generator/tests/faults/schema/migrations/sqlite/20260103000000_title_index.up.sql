CREATE INDEX "Book_title_idx" ON "Book" ("title");
