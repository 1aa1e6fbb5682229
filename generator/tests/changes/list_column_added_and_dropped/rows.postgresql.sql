INSERT INTO "Item" VALUES (1, '{a,it''s}'), (2, NULL);
