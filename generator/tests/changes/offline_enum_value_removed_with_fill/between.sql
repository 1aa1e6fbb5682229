UPDATE "Order" SET "state" = 'OPEN' WHERE "id" = 3;
INSERT INTO "Order" VALUES (5, 'DONE');
