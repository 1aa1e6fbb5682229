DELETE FROM "User" WHERE "id" = 2;
