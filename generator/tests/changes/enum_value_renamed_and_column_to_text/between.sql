INSERT INTO "Order" ("id", "state", "other") VALUES (4, 'done', 'closed'), (5, 'open', 'open');
