INSERT INTO "Flag" VALUES (1, true, 0), (2, false, 1);
