INSERT INTO "Item" VALUES (1, '{a}', '{7}'), (2, '{it''s}', NULL), (3, NULL, NULL);
