INSERT INTO "Group" VALUES (7);
INSERT INTO "User" VALUES (1, 't', 'ada@example.org', 'ada', 1, 2, 7), (2, 't', 'bob@example.org', 'bob', 0, 0, NULL);
