INSERT INTO "Comment" VALUES (1), (2);
INSERT INTO "Zebra" VALUES (1), (2);
INSERT INTO "_CommentToZebra" VALUES (1, 1), (2, 1);
