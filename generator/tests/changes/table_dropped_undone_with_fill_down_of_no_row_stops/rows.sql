INSERT INTO "Tenant" VALUES (7, 'acme', NULL), (8, 'other', 7);
INSERT INTO "User" ("id", "tenantId", "code") VALUES (1, 8, 'one'), (2, 7, 'two');
