INSERT INTO "Person" ("mail", "age") VALUES ('cy@example.org', 50);
INSERT INTO "Note" ("userId") VALUES (3);
DELETE FROM "Person" WHERE "id" = 2;
