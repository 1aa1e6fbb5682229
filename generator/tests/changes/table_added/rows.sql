INSERT INTO "User" ("email") VALUES ('ada@example.org'), ('it''s@example.org');
