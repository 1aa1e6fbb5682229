INSERT INTO "Item" VALUES (1, '["a"]', '[7]'), (2, '[]', '[]'), (3, NULL, NULL);
