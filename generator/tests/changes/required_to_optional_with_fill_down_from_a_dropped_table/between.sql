INSERT INTO "User" VALUES (3, NULL), (4, 8);
UPDATE "User" SET "score" = NULL WHERE "id" = 1;
