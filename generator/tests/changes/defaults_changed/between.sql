INSERT INTO "User" ("id", "dropped", "at") VALUES (2, 8, '2026-01-02T03:04:05.678Z');
