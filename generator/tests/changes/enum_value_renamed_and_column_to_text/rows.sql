INSERT INTO "Order" VALUES (1, 'open', 'done'), (2, 'done', 'done'), (3, NULL, 'open');
