INSERT INTO "User" ("views") VALUES ({n} + 10);
INSERT INTO "Post" ("authorId") SELECT max("id") FROM "User";
INSERT INTO "Post" ("authorId") VALUES (1);
UPDATE "User" SET "views" = "views" + 1 WHERE "views" < 2000000000 AND "id" % 2 = {n} % 2;
UPDATE "User" SET "id" = "id" + 1000 WHERE "id" > 2 AND "id" % 3 = 0 AND "id" < 1000;
DELETE FROM "User" WHERE "id" = (SELECT min("id") FROM "User" WHERE "id" > 3) AND {n} % 3 = 2;
