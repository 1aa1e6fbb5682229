INSERT INTO "Post" VALUES (3, 99), (4, 2), (5, NULL);
