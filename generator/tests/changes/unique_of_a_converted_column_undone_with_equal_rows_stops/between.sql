INSERT INTO "Session" ("id", "kind") VALUES (3, '2026-01-02T03:04:05.678Z');
