INSERT INTO "User" VALUES (1, 'Ada', 36, 'ada@example.org');
