INSERT INTO "Item" ("id", "tag") VALUES (2, '{b,c}'), (3, '{}');
