INSERT INTO "User" VALUES (2, 'bob@example.org', 3, 4);
