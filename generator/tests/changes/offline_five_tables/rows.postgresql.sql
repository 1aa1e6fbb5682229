INSERT INTO "Customer" ("email", "name", "fax") VALUES ('ada@example.org', 'Ada', '555'), ('bob@example.org', NULL, NULL), ('cy@example.org', NULL, '777');
INSERT INTO "Product" ("title", "price") VALUES ('Engine', 1200), ('Loom', 80);
INSERT INTO "Order" ("customerId", "state", "total") VALUES (1, 'NEW', 1280), (1, 'SENT', 80), (2, 'DONE', 1200);
INSERT INTO "OrderItem" ("orderId", "productId", "count") VALUES (1, 1, 1), (1, 2, 1), (2, 2, 1), (3, 1, 1);
INSERT INTO "Payment" ("orderId", "paidAt", "amount") VALUES (2, '2026-01-02 03:04:05.678', 80), (3, '2026-01-03 03:04:05.678', 1200);
