INSERT INTO "User" VALUES (1, 'Ada', NULL), (2, 'Bo', 'bo');
