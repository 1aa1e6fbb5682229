INSERT INTO "Order" VALUES (3, 'done', 'done');
