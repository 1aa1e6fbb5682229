INSERT INTO "Account" VALUES (3, '7.5');
