INSERT INTO "Slot" VALUES (3, 5, 9, 'b');
