INSERT INTO "Order" ("id", "state") VALUES (2, 'elsewhere');
