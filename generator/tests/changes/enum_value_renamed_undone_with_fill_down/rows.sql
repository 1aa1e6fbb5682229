INSERT INTO "Order" VALUES (1, 'open'), (2, 'done');
