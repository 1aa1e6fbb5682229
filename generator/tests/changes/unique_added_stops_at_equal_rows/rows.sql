INSERT INTO "User" VALUES (1, 'ada@example.org', NULL), (2, 'bob@example.org', NULL), (3, 'ada@example.org', 'c'), (4, 'bob@example.org', 'd');
