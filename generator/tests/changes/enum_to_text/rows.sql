INSERT INTO "Order" VALUES (1, 'open', NULL), (2, 'done', 'open');
