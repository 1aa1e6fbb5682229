DELETE FROM "Comment" WHERE id = 2;
