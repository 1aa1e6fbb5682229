DELETE FROM "Post" WHERE "id" = 2;
