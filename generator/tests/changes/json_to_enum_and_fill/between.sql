UPDATE "Comment" SET kind = 'a' WHERE id = 1;
