INSERT INTO "User" VALUES (1, 'ada@example.org', true, NULL, 'ON'), (2, 'ada@example.org', false, '2026-01-02 03:04:05.678', 'OFF');
