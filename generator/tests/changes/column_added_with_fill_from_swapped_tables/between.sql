INSERT INTO "Post" ("id", "added") VALUES (3, 5);
UPDATE "One" SET "right" = 2000;
