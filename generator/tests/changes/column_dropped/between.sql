INSERT INTO "User" VALUES (3, 'Cy');
UPDATE "User" SET "name" = 'Ada L.' WHERE "id" = 1;
DELETE FROM "User" WHERE "id" = 2;
