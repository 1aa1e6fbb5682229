INSERT INTO "Log" VALUES ('x', 1, 'one', 7), ('y', NULL, NULL, NULL);
INSERT INTO "Loose" VALUES (NULL, 'b1', 1), (NULL, 'b2', 2), ('a', 'b3', NULL);
