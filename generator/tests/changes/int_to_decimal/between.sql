INSERT INTO "Product" VALUES (3, '4', '5');
