INSERT INTO "Order" VALUES (1, 'OPEN', 0), (2, 'DONE', 5);
