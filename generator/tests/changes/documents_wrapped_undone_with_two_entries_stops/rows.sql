INSERT INTO "Lesson" ("id", "content") VALUES
  (1, '{"tags":"x"}'),
  (2, '{"tags":"y"}');
