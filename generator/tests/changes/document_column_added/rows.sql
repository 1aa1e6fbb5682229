INSERT INTO "Module" VALUES (1), (2);
