-- taken
INSERT INTO "Bound" VALUES (1, '99.99', 4, 0.5, 5, 'c0ffee00-0000-4000-8000-000000000000', '10.0.0.1', '<a/>', 'abx', '10')
-- refused
INSERT INTO "Bound" (id, real) VALUES (9, 0.6)
INSERT INTO "Bound" (id, uuid) VALUES (9, '00ffee00-0000-4000-8000-000000000000')
INSERT INTO "Bound" (id, inet) VALUES (9, '::1')
INSERT INTO "Bound" (id, xml) VALUES (9, '<abcdefghijklmnopqrstuvw/>')
INSERT INTO "Bound" (id, char) VALUES (9, 'aby')
INSERT INTO "Bound" (id, char) VALUES (9, 'abcdx')
INSERT INTO "Bound" (id, small) VALUES (9, 40000)
INSERT INTO "Bound" (id, bits) VALUES (9, '12')
