INSERT INTO "Department" VALUES (1, 10), (2, NULL);
INSERT INTO "Employee" VALUES (10, 1, 5), (11, 1, 6);
