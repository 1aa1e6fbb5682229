INSERT INTO "Comment" VALUES (1, '"draft"'), (2, '{"x": 1}'), (3, '"a"');
