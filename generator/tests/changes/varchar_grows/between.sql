INSERT INTO "User" VALUES (2, 'Ada', 'Bob');
