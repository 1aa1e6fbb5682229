INSERT INTO "Lesson" ("id", "content") VALUES
  (1, '{"settings":{"theme":"dark","look":{"size":3}}}'),
  (2, '{}'),
  (3, '{"settings":{"theme":"dark"}}');
