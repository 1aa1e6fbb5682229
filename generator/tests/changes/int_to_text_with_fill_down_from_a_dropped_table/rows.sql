INSERT INTO "User" ("id", "level") VALUES (1, 1), (2, 2), (5, 5);
INSERT INTO "Rank" VALUES (6, 'light', 1), (7, 'dark', 5), (8, 'dark', NULL);
