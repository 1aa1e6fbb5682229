INSERT INTO "Order" ("id", "state", "other") VALUES (3, 'done', 'done');
