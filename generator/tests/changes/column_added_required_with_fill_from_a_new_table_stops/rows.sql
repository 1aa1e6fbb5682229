INSERT INTO "Post" VALUES (1, 'a'), (2, 'b');
