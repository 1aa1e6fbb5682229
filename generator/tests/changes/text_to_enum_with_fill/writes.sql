INSERT INTO "Order" ("id", "state") VALUES ({n} + 10, 'open'), ({n} + 100, 'DONE'), ({n} + 200, 'away');
UPDATE "Order" SET "state" = 'gone' WHERE "id" = {n} + 9;
UPDATE "Order" SET "state" = 'open' WHERE "id" = {n} + 99;
DELETE FROM "Order" WHERE "id" = {n} + 198;
