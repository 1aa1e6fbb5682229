INSERT INTO "T" VALUES (1, '34'), (2, '007'), (3, 'seven'), (4, ''), (5, ' 5');
