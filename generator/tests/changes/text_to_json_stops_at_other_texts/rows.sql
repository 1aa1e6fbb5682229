INSERT INTO "Note" VALUES (1, 'it''s "quoted" \', NULL), (2, '{"a": 1}', 'null'), (3, '', '[1, 2]');
