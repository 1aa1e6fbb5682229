INSERT INTO "Order" ("id", "state", "other", "list") VALUES (3, 'it''s odd', 'open', '["done"]');
