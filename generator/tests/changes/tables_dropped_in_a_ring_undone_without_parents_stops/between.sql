DELETE FROM "City" WHERE "id" = 2;
