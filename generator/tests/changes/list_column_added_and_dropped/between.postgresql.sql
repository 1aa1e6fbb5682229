INSERT INTO "Item" VALUES (3, '{9}');
