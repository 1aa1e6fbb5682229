INSERT INTO "Slot" VALUES (1, -1, 'a'), (2, 1, ''), (3, -5, 'b');
