INSERT INTO "User" VALUES (3, 'cy@example.org', 'cy', 'u');
