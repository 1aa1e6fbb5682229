INSERT INTO "User" ("email", "handle") VALUES ('cy@example.org', 'cy');
UPDATE "User" SET "handle" = 'ada' WHERE "id" = 1;
