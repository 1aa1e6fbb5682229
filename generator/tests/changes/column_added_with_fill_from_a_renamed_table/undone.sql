INSERT INTO "Post" VALUES (4, 'd');
