INSERT INTO "Tag" VALUES (1, ARRAY['low']::"Color"[], ARRAY['open']::"Color"[]), (2, ARRAY['open']::"Color"[], ARRAY['low']::"Color"[]);
