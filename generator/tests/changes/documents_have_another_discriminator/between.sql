UPDATE "Lesson" SET "content" = '{"kind":"text","text":"new"}' WHERE "id" = 1;
