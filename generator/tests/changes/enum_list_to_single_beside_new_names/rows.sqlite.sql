INSERT INTO "Tag" VALUES (1, '["low"]', '["open"]'), (2, '["open"]', '["low"]');
