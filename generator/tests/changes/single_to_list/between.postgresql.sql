INSERT INTO "Item" VALUES (3, '{one}', '{1}', '{two}', '{ON}');
