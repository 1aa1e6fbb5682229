INSERT INTO "User" VALUES (1, 'Ada', NULL), (2, NULL, 'bo'), (3, NULL, NULL);
