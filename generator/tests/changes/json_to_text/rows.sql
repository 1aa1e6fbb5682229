INSERT INTO "Note" VALUES (1, '"it''s"', NULL), (2, '{"a": 1.50, "b": [null]}', '"x"'), (3, '"two"', '7');
