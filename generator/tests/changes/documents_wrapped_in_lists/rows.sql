INSERT INTO "Lesson" ("id", "content") VALUES
  (1, '{"tags":"x","parts":{"name":"p"}}'),
  (2, '{"tags":"y","parts":{"name":"q"},"next":{"tags":"z","parts":{"name":"r"}}}');
