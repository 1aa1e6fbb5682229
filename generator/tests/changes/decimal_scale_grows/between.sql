INSERT INTO "Account" ("id", "amount") VALUES (3, '7.5');
