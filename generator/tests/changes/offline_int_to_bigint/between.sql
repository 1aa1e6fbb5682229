INSERT INTO "User" ("views") VALUES (8);
UPDATE "User" SET "views" = 9 WHERE "id" = 1;
