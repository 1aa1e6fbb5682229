INSERT INTO "User" ("name") VALUES ('Ada'), ('Bob'), ('Cy');
DELETE FROM "User" WHERE "id" = 3;
