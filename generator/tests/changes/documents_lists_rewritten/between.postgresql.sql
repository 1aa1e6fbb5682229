INSERT INTO "Lesson" ("id", "content") VALUES (3, ARRAY['{"n":"3"}']::jsonb[]);
