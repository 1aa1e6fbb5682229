INSERT INTO "Account" VALUES (1, '1234.5'), (2, '-0.01');
