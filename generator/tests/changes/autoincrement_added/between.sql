INSERT INTO "Post" ("authorId") VALUES (9);
