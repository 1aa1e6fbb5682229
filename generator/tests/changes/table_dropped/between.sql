UPDATE "User" SET "email" = 'ada@new.org' WHERE "id" = 1;
INSERT INTO "Comment" ("text", "postId") VALUES ('later', NULL);
DELETE FROM "Comment" WHERE "text" = 'no';
