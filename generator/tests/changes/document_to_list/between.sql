INSERT INTO "Module" ("at", "setup") VALUES ('2026-01-02T03:04:07.000Z', NULL);
