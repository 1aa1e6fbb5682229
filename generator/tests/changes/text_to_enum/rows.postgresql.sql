INSERT INTO "Order" VALUES (1, 'open', NULL, '{open,done}'), (2, 'done', 'it''s odd', '{}');
