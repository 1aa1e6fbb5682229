INSERT INTO "Account" VALUES (1, NULL), (2, 1), (3, 1), (4, 2);
