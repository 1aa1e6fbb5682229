INSERT INTO "Item" VALUES (1, '{a}'), (2, '{a,b}');
