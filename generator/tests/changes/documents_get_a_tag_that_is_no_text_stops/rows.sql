INSERT INTO "Lesson" ("id", "content") VALUES
  (1, '{"question":"x"}'),
  (2, '{"question":"y","kind":5}');
