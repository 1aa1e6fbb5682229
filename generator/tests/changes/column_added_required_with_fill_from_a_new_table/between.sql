INSERT INTO "Tenant" VALUES (7, 'acme', 2), (8, 'other', 1);
INSERT INTO "User" ("id", "planId", "code") VALUES (4, 2, 'acme4');
INSERT INTO "Guest" ("id", "tenantId") VALUES (1, 7), (2, 8);
UPDATE "User" SET "planId" = 2 WHERE "id" = 1;
DELETE FROM "User" WHERE "id" = 3;
