INSERT INTO "Reading" VALUES (1, 1.5, 0.5), (2, -0.25, NULL), (3, 100, 0);
