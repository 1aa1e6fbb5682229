INSERT INTO "Module" VALUES (1, '{"name": "a"}');
