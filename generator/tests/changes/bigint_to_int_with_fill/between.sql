UPDATE "Counter" SET "count" = 6 WHERE "id" = 3;
INSERT INTO "Counter" VALUES (4, 4);
