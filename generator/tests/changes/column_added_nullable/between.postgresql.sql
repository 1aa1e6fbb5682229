UPDATE "User" SET "name" = 'Ada', "score" = '1.50', "seen" = '2026-01-02 03:04:05.678', "tags" = '{a}', "state" = 'ON', "json" = '{}' WHERE "id" = 1;
INSERT INTO "User" ("id", "name") VALUES (3, 'Cy');
