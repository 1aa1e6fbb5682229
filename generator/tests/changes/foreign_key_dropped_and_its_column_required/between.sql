INSERT INTO "User" VALUES (4, 2);
UPDATE "User" SET "mentorId" = 1 WHERE id = 3;
