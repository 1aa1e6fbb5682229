INSERT INTO "User" ("email") VALUES ('ada@example.org'), ('bob@example.org');
