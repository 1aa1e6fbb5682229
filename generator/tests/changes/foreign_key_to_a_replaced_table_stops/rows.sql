INSERT INTO "Author" VALUES (1), (2);
INSERT INTO "Post" VALUES (1, 1), (2, 2), (3, 2), (4, 1);
