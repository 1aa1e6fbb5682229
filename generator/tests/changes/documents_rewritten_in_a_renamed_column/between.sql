UPDATE "Course" SET "value" = '{"n":"5"}' WHERE "id" = 2;
INSERT INTO "Course" ("id", "content", "value") VALUES (3, 30, '{"n":"3"}');
