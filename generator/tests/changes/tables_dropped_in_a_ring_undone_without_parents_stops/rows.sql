INSERT INTO "City" VALUES (1), (2);
INSERT INTO "Office" VALUES (10, 1, NULL), (20, 2, NULL);
INSERT INTO "Person" VALUES (100, 10), (200, 20), (300, 20), (400, NULL);
UPDATE "Office" SET "headId" = 100 WHERE "id" = 10;
UPDATE "Office" SET "headId" = 300 WHERE "id" = 20;
INSERT INTO "Card" VALUES (1, 100), (2, 200), (3, 400), (4, NULL);
