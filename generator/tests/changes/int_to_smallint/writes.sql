INSERT INTO "Item" VALUES ({n} + 10, {n});
INSERT INTO "Item" ("id") VALUES ({n} + 500);
UPDATE "Item" SET "level" = -{n} WHERE "id" = 1 OR "id" = {n} + 9;
DELETE FROM "Item" WHERE "id" = {n} + 8;
