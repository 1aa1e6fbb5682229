INSERT INTO "User" VALUES (1), (2);
INSERT INTO "Note" VALUES (10, 'of one', 1), (20, 'of two', 2);
