INSERT INTO "Order" ("id", "state") VALUES (4, 'done');
UPDATE "Order" SET "state" = 'open' WHERE "id" = 2;
