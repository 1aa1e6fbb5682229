INSERT INTO "Place" VALUES (2, 'elsewhere');
