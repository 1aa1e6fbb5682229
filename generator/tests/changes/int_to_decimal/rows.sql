INSERT INTO "Product" VALUES (1, 1200, NULL), (2, 0, -3);
