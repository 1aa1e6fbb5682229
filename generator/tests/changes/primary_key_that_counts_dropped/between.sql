INSERT INTO "Profile" ("userId", "bio") VALUES (20, 'came since');
DELETE FROM "Profile" WHERE "userId" = 30;
