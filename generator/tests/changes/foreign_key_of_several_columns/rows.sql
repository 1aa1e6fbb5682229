INSERT INTO "Order" VALUES ('a', 1), ('b', 2);
INSERT INTO "Line" VALUES (1, 'a', 1), (2, 'b', 2);
