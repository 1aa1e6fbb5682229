INSERT INTO "Order" VALUES (1, 'OPEN', NULL, '{DONE}'), (2, 'DONE', 'OPEN', '{}');
