INSERT INTO "User" ("email") VALUES ('ada@example.org'), ('bob@example.org');
INSERT INTO "Post" ("title", "state", "authorId") VALUES ('First', 'DRAFT', 1), ('Second', 'PUBLISHED', 1), ('Third', 'DRAFT', 2);
DELETE FROM "Post" WHERE "title" = 'Third';
INSERT INTO "Comment" ("text", "postId") VALUES ('well said', 1), ('no', 2), ('of nothing', NULL);
