INSERT INTO "User" VALUES (1, 'ada@example.org', 'ada', 't'), (2, 'bob@example.org', 'bob', 't');
