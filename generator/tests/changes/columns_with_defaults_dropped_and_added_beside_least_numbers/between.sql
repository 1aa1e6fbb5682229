INSERT INTO "Item" (id, low) VALUES (3, NULL);
UPDATE "Item" SET least = NULL, words = NULL, small = 3 WHERE id = 1;
