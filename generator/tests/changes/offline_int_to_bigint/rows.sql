INSERT INTO "User" ("views") VALUES (7), (2147483647);
INSERT INTO "Post" ("authorId") VALUES (1), (2);
