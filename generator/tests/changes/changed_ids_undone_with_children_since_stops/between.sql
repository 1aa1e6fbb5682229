INSERT INTO "Post" ("id", "authorId") VALUES (3, 2);
