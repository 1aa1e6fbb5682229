INSERT INTO "Log" ("id", "times", "sums") VALUES (4, '{2026-01-02T03:04:05.670Z}', '{7.25}');
