INSERT INTO "Post" VALUES (1, 'a'), (2, 'b');
INSERT INTO "Tag" VALUES (2, 't'), (3, 'u');
INSERT INTO "_PostToTag" VALUES (1, 2), (1, 3), (2, 3);
