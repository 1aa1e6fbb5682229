DELETE FROM "Account" WHERE id = 2;
