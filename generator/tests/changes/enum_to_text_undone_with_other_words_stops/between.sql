INSERT INTO "Order" VALUES (2, 'elsewhere');
