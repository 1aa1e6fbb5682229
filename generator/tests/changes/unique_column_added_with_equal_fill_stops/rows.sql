INSERT INTO "User" VALUES (1, 'Ada'), (2, 'Bo'), (3, 'Cy');
