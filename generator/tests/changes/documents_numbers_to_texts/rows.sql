INSERT INTO "Lesson" ("id", "content") VALUES
  (1, '{"amount":5,"all":[1,-2],"by":{"a":3},"some":null}'),
  (2, '{"amount":2147483647,"all":[],"by":{}}');
