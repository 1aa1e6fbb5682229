INSERT INTO "User" VALUES (1, 'Ada'), (2, 'Bob');
INSERT INTO "Post" VALUES (1, 'a'), (2, 'b');
