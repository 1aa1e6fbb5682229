INSERT INTO "Lesson" ("id", "content", "value") VALUES (1, '{"n":1}', 10), (2, '{"n":2}', 20);
