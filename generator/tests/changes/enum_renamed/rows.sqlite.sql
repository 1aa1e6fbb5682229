INSERT INTO "Order" VALUES (1, 'OPEN', '["DONE"]');
