INSERT INTO "Module" VALUES (1, '{"name": "a", "count": 2}'), (2, '{"name": "it''s", "count": 1}');
