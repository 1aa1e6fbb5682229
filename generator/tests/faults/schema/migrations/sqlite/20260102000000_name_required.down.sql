-- no-transaction
-- The values that were filled become what they were, unless somebody changed them since.
PRAGMA foreign_keys = OFF;
BEGIN IMMEDIATE;
DELETE FROM "_isotype_applied" WHERE "version" = '20260102000000';
CREATE TABLE "_isotype_new_Author" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT
);
INSERT INTO "_isotype_new_Author" ("id", "name")
    SELECT t."id", CASE WHEN EXISTS (
        SELECT 1 FROM "_isotype_20260102000000_Author__values" AS k WHERE k."key" = t."id" AND k."written" = t."name"
    ) THEN NULL ELSE t."name" END FROM "Author" AS t;
DROP TABLE "Author";
ALTER TABLE "_isotype_new_Author" RENAME TO "Author";
DROP TABLE "_isotype_20260102000000_Author__values";
COMMIT;
PRAGMA foreign_keys = ON;
