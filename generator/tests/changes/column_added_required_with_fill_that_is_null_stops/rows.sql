INSERT INTO "User" VALUES (1, 'Ada'), (2, 'bo');
