INSERT INTO "C" ("value", "bId") VALUES ('8', 1);
DELETE FROM "A" WHERE "id" = 2;
