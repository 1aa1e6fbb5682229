INSERT INTO "User" ("id", "set", "at") VALUES (1, 'a', '2026-01-02T03:04:05.678Z');
