UPDATE "Lesson" SET "content" = '{"tags":["b","c"]}' WHERE "id" = 2;
