INSERT INTO "Post" ("id", "title", "authorId", "createdAt") VALUES ('p1', 'First', 1, '2026-01-02T03:04:05.678Z');
INSERT INTO "User" ("email") VALUES ('new@example.org');
