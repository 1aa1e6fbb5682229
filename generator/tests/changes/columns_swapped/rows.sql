INSERT INTO "Pair" VALUES (1, 'l', 'r');
