UPDATE "Account" SET "balance" = 5000 WHERE "owner" = 'Bob';
INSERT INTO "Account" ("owner", "ref", "parentId") VALUES ('Dee', 13, 3);
DELETE FROM "Account" WHERE "owner" = 'Ada';
INSERT INTO "Entry" ("account", "number", "value") VALUES (13, 1, 2.25);
