INSERT INTO "Place" VALUES (1, 'here'), (2, 'there');
