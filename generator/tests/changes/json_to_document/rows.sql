INSERT INTO "Module" VALUES (1, '{"name": "a", "count": 2}', NULL), (2, '{"name": "b", "count": 1}', '{"kind": "circle", "radius": 1.5}');
