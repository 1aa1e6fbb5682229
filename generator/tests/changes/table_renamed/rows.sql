INSERT INTO "User" ("email", "age", "bossId") VALUES ('ada@example.org', 36, NULL), ('bob@example.org', NULL, 1);
INSERT INTO "Post" ("authorId") VALUES (1), (2), (2);
DELETE FROM "Post" WHERE "id" = 3;
