INSERT INTO "Tenant" VALUES (7, 'acme', NULL), (8, 'other', 7);
INSERT INTO "User" VALUES (1, 8), (2, 7);
