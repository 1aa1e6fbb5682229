INSERT INTO "Post" ("id", "owner") VALUES (3, 'own');
UPDATE "Person" SET "title" = 'Cid' WHERE "id" = 2;
