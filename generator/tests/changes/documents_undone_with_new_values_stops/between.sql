UPDATE "Lesson" SET "content" = '{"tags":["x"],"level":"high","part":{"kind":"quiz","points":1},"gone":"g","kept":{"kind":"note","text":"n"}}' WHERE "id" = 1;
UPDATE "Lesson" SET "content" = '{"tags":["x"],"level":"low","part":{"kind":"note","text":"n"},"gone":"g","kept":{"kind":"note","text":"n"}}' WHERE "id" = 2;
UPDATE "Lesson" SET "content" = '{"tags":["x"],"level":"low","part":{"kind":"quiz"},"gone":"g","kept":{"kind":"note","text":"n"}}' WHERE "id" = 3;
UPDATE "Lesson" SET "content" = '{"tags":["x"],"level":"low","part":{"kind":"quiz","points":2},"kept":{"kind":"note","text":"n"}}' WHERE "id" = 4;
UPDATE "Lesson" SET "content" = '{"tags":["x"],"level":"low","part":{"kind":"quiz","points":3},"gone":"g","kept":{"kind":"note","text":"n"}}' WHERE "id" = 5;
