INSERT INTO "Order" VALUES (5, 'SHIPPED', 'SHIPPED');
UPDATE "Order" SET "state" = 'DONE' WHERE "id" = 2;
