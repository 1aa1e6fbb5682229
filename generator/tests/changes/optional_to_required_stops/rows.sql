INSERT INTO "User" VALUES ('a', 'Ada'), ('b', NULL), ('c''s', NULL);
