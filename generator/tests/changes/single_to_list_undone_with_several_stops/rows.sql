INSERT INTO "Item" VALUES (1, 'a');
