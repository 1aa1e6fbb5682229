INSERT INTO "Lesson" ("id", "content") VALUES (3, '{"kind":"quiz","question":"z"}');
