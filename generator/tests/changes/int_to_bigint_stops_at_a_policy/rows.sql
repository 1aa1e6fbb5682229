INSERT INTO "Item" VALUES (1, 1);
CREATE POLICY "small" ON "Item" USING ("count" < 10);
