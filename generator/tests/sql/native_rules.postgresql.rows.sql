-- taken
INSERT INTO "Bound" VALUES (1, '99.99', 4, 0.5, 5, 'c0ffee00-0000-4000-8000-000000000000', '10.0.0.1', '<a/>', 'abx', B'10')
-- refused
INSERT INTO "Bound" (id, real) VALUES (9, 0.6)
INSERT INTO "Bound" (id, uuid) VALUES (9, '00ffee00-0000-4000-8000-000000000000')
INSERT INTO "Bound" (id, char) VALUES (9, 'aby')
INSERT INTO "Bound" (id, bits) VALUES (9, B'01')
