DROP INDEX "Book_title_idx";
