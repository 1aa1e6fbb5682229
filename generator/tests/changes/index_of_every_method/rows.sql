INSERT INTO "Doc" VALUES (1, 'a', '{"k": [1]}', '{x,y}', '10.0.0.1');
