INSERT INTO "User" ("email", "password") VALUES ('root', 'x');
