INSERT INTO "Item" ("id", "tag", "count", "maybe", "state") VALUES (3, '["one"]', '[1]', '["two"]', '["ON"]');
