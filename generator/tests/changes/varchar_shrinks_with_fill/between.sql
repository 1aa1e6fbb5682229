UPDATE "User" SET "name" = 'Babbage' WHERE "id" = 3;
