INSERT INTO "Product" ("id", "price", "old") VALUES (3, '4', '5');
