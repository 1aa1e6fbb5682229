INSERT INTO "Tenant" VALUES (7, 2);
INSERT INTO "User" ("id", "planId") VALUES (4, 2);
UPDATE "User" SET "planId" = 1 WHERE "id" = 3;
