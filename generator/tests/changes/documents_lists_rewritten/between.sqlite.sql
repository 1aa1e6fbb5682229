INSERT INTO "Lesson" ("id", "content") VALUES (3, '[{"n":"3"}]');
