UPDATE "Item" SET "amount" = '6' WHERE "id" = 1;
INSERT INTO "Item" VALUES (3, '9', 'new');
