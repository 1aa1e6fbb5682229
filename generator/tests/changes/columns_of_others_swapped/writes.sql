INSERT INTO "Account" ("owner", "balance", "ref", "parentId") VALUES ('w{n}', 900 + {n} * 50, 100 + {n}, (SELECT max("id") FROM "Account"));
INSERT INTO "Entry" ("account", "number", "value") VALUES (100 + {n}, {n}, {n} / 4.0), (12, {n} + 5, NULL);
UPDATE "Account" SET "balance" = "balance" + 7 WHERE "id" % 3 = {n} % 3;
UPDATE "Account" SET "ref" = "ref" + 5000 WHERE "ref" = 100 + {n} - 3;
UPDATE "Account" SET "id" = "id" + 5000 WHERE "ref" = 100 + {n} - 1;
UPDATE "Entry" SET "value" = 0.125 WHERE "number" = {n} + 4;
DELETE FROM "Account" WHERE "ref" = 100 + {n} - 2 AND {n} % 3 = 1;
