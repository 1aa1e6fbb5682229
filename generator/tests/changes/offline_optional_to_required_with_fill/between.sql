UPDATE "User" SET "name" = 'Cy' WHERE "id" = 3;
INSERT INTO "User" VALUES (4, 'nobody');
