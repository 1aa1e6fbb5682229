INSERT INTO "Order" VALUES (3, 'closed'), (4, NULL);
