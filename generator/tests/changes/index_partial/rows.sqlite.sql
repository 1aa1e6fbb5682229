INSERT INTO "User" VALUES (1, 'ada@example.org', true, NULL, 'ON'), (2, 'ada@example.org', false, '2026-01-02T03:04:05.678Z', 'OFF');
