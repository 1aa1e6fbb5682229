UPDATE "Order" SET "state" = 'done' WHERE "id" = 3;
INSERT INTO "Order" ("id", "state") VALUES (5, 'done');
