UPDATE "Counter" SET "count" = 6 WHERE "id" = 3;
INSERT INTO "Counter" ("id", "count") VALUES (4, 4);
