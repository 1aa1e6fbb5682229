INSERT INTO "Lesson" ("id", "content") VALUES (1, ARRAY['{"n":1}','{"n":2}']::jsonb[]), (2, '{}');
