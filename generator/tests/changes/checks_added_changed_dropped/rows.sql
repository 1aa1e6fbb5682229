INSERT INTO "Slot" VALUES (1, 0, 10, 'a'), (2, 3, 4, 'it''s');
