INSERT INTO "User" VALUES (1, 'ada@example.org', 'Ada');
