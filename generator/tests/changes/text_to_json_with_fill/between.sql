INSERT INTO "Note" ("id", "body") VALUES (3, '"x"');
