INSERT INTO "User" ("id") VALUES ({n} + 100);
INSERT INTO "Post" ("id", "authorId") VALUES ({n} * 2 + 100, {n} + 100), ({n} * 2 + 101, 1);
UPDATE "User" SET "id" = {n} + 1000 WHERE "id" = {n} + 98;
DELETE FROM "User" WHERE "id" = {n} + 997;
