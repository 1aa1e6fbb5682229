INSERT INTO "Note" VALUES (1, 'it''s "quoted" \'), (2, '{"a": 1}');
