INSERT INTO "User" VALUES (1, 'Ada');
