UPDATE "Lesson" SET "content" = '{"name":"d","items":[],"by":{}}' WHERE "id" = 1;
