INSERT INTO "User" ("email") VALUES ('ada@example.org');
INSERT INTO "Post" VALUES (1, 1, 'OFF');
