UPDATE "Lesson" SET "content" = '{"title":"b","items":[{"fresh":5,"level":"light"}],"by":{},"more":true}' WHERE "id" = 2;
INSERT INTO "Lesson" ("id", "content") VALUES (5, '{"title":"c","items":[],"by":{"z":{"level":"light"}},"more":false}');
