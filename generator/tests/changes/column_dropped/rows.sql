INSERT INTO "User" VALUES (1, 'Ada', 36, 'OFF', '12.50'), (2, 'Bob', NULL, 'ON', '0');
INSERT INTO "Post" VALUES (1, 1), (2, 1);
