INSERT INTO "_pairs" VALUES (1, 1), (2, 2), (1, 2);
