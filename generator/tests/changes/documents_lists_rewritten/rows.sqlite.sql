INSERT INTO "Lesson" ("id", "content") VALUES (1, '[{"n":1},{"n":2}]'), (2, '[]');
