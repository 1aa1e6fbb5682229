INSERT INTO "Lesson" ("id", "content") VALUES
  (1, '{"n":1}'),
  (2, '{"n":2}');
