INSERT INTO "User" VALUES (1, 'Ada', 'ada@example.org'), (2, 'Bob', 'bob@example.org');
