INSERT INTO "Module" VALUES (2, '{"name": "b"}');
