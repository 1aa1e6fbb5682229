INSERT INTO "User" VALUES (1, 'Ada'), (2, NULL), (3, NULL);
INSERT INTO "Post" VALUES (1, 2), (2, 1);
