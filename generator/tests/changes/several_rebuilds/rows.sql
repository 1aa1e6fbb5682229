INSERT INTO "A" ("value") VALUES (1), (2);
INSERT INTO "B" ("value", "aId") VALUES (3, 1), (4, 2);
INSERT INTO "C" ("value", "bId") VALUES (5, 1), (6, 2), (7, 2);
DELETE FROM "C" WHERE "id" = 3;
