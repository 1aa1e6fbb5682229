INSERT INTO "User" ("email") VALUES ('ada@example.org'), ('bob@example.org'), ('cy@example.org'), ('di@example.org');
