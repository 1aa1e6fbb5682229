INSERT INTO "User" VALUES (1, 'ada@example.org', 1, 2);
INSERT INTO "Post" VALUES (1, 'ada@example.org');
