INSERT INTO "Item" VALUES (1, 5, NULL), (2, 7, 'x');
