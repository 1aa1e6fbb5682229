INSERT INTO "Order" VALUES (3, 'it''s odd', 'open', '{done}');
