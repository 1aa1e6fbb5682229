INSERT INTO "User" VALUES (2, '0123456789a'), (3, 'short');
