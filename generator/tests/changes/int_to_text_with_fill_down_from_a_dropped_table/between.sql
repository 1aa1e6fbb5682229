INSERT INTO "User" ("id", "level") VALUES (3, 'high'), (4, '4');
DELETE FROM "User" WHERE "id" = 1;
