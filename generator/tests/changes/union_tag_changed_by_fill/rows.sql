INSERT INTO "Module" VALUES (1, '{"kind": "circle", "radius": 1.5}');
