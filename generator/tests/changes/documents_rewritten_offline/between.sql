UPDATE "Lesson" SET "content" = '{"n":"5"}' WHERE "id" = 2;
