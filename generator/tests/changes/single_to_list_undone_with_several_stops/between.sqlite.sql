INSERT INTO "Item" VALUES (2, '["b","c"]'), (3, '[]');
