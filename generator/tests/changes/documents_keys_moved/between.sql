UPDATE "Lesson" SET "content" = '{"theme":"new","size":"4"}' WHERE "id" = 1;
INSERT INTO "Lesson" ("id", "content") VALUES (4, '{"theme":"late","settings":{"more":1}}');
