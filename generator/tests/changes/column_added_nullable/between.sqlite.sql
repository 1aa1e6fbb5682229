UPDATE "User" SET "name" = 'Ada', "score" = '1.50', "seen" = '2026-01-02T03:04:05.678Z', "tags" = '["a"]', "state" = 'ON', "json" = '{}' WHERE "id" = 1;
INSERT INTO "User" ("id", "name") VALUES (3, 'Cy');
