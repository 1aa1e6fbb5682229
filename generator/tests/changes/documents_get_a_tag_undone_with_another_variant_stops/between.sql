INSERT INTO "Lesson" ("id", "content") VALUES (3, '{"kind":"text","text":"z"}');
