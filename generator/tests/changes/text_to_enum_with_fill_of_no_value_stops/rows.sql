INSERT INTO "Item" VALUES (1, 'RED'), (2, 'scarlet'), (3, 'lime');
