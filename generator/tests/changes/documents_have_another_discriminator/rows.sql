INSERT INTO "Lesson" ("id", "content") VALUES
  (1, '{"type":"quiz","question":"x"}'),
  (2, '{"type":"text","text":"y"}');
