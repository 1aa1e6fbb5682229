INSERT INTO "Post" VALUES (1, 'a', 'one'), (2, NULL, 'two'), (3, 'c', NULL), (4, NULL, 'four'), (5, NULL, NULL);
