INSERT INTO "Module" VALUES (1, '{"name": "a"}'), (2, '[1]'), (3, '"text"');
