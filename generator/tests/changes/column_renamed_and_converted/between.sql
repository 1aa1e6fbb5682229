UPDATE "Item" SET "amount" = '6' WHERE "id" = 1;
INSERT INTO "Item" ("id", "amount", "text") VALUES (3, '9', 'new');
