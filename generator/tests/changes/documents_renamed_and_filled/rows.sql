INSERT INTO "Lesson" ("id", "content") VALUES
  (1, '{"name":"a","items":[{"old":1,"level":"easy"},{"level":"hard"}],"by":{"x\"y":{"old":2,"level":"easy"}}}'),
  (2, '{"name":"it''s","items":[],"by":{},"gone":1.50}'),
  (3, NULL),
  (4, '{"title":"seen","items":[],"by":{}}');
