INSERT INTO "Person" ("email", "bossId") VALUES ('cy@example.org', 2);
INSERT INTO "Post" ("authorId") VALUES (3);
