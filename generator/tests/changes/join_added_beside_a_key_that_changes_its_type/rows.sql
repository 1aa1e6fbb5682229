INSERT INTO "Account" VALUES ('1'), ('2');
INSERT INTO "Item" VALUES (1), (2);
