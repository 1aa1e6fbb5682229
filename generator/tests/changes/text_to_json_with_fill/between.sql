INSERT INTO "Note" VALUES (3, '"x"');
