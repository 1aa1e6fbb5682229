INSERT INTO "User" ("id") VALUES ('u1'), ('u2');

INSERT INTO "Post" ("id", "authorId") VALUES (1, 'u1'), (2, 'u2');
