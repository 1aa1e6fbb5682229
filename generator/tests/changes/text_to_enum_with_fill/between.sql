UPDATE "Order" SET "state" = 'done' WHERE "id" = 3;
INSERT INTO "Order" VALUES (5, 'done');
