INSERT INTO "Reading" VALUES (1, 1.5), (2, -0.25), (3, 100);
