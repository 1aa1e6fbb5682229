INSERT INTO "User" ("email", "fax", "age") VALUES ('ada@example.org', '555', 36), ('bob@example.org', NULL, 40);
INSERT INTO "Post" ("authorId") VALUES (1), (2), (2);
