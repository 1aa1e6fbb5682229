UPDATE "Lesson" SET "content" = '{"tags":["b"],"parts":[{"name":"s"}]}' WHERE "id" = 1;
