INSERT INTO "Note" ("id", "body", "meta") VALUES (4, '"plain"', NULL);
