INSERT INTO "Product" ("id", "price") VALUES (3, '4.25');
