INSERT INTO "Note" VALUES (4, '"plain"', NULL);
