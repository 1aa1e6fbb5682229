DELETE FROM "Member" WHERE "tenant" = 'a' AND "number" = 1;
