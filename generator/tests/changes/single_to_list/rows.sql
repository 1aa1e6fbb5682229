INSERT INTO "Item" VALUES (1, 'it''s "a", b', 7, NULL, 'ON'), (2, '', -1, 'x', 'OFF');
