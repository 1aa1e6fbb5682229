INSERT INTO "Lesson" ("id", "content") VALUES (3, '{"amount":"7","all":["8"],"by":{"b":"9"},"some":"10"}');
