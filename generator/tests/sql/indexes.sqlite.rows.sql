-- taken
INSERT INTO "Indexed" VALUES ('1', 'a', 'x', 1, true, NULL, 'RED', '::1', '{}', '[]', '{"name":"n","count":1,"on":true}', NULL)
INSERT INTO "Indexed" VALUES ('2', 'b', 'x', 2, false, NULL, 'RED', '::1', '{}', '[]', '{"name":"n","count":"odd"}', '{"inner":{"it''s deep":"12"}}')
-- refused
INSERT INTO "Indexed" VALUES ('3', 'c', 'x', 3, true, NULL, 'RED', '::1', '{}', '[]', '{}', NULL)
INSERT INTO "Indexed" VALUES ('3', 'a', 'y', 3, true, NULL, 'RED', '::1', '{}', '[]', '{}', NULL)
