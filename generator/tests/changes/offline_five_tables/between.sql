INSERT INTO "Customer" ("email", "name") VALUES ('di@example.org', 'Di');
INSERT INTO "Address" ("customerId", "street", "city") VALUES (4, 'Main Street 1', 'Turin');
UPDATE "Customer" SET "name" = 'Cy' WHERE "id" = 3;
INSERT INTO "Order" ("customerId", "state", "total") VALUES (4, 'SHIPPED', '99');
INSERT INTO "OrderLine" ("orderId", "productId", "quantity") VALUES (4, 2, 7);
UPDATE "Product" SET "price" = '90' WHERE "id" = 2;
DELETE FROM "Order" WHERE "id" = 3;
