INSERT INTO "User" VALUES (2, 'ada@example.org');
