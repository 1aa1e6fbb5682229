-- no-transaction
-- A rebuild of a table that others refer to: it brings its own transaction and its marker.
PRAGMA foreign_keys = OFF;
BEGIN IMMEDIATE;
CREATE TABLE IF NOT EXISTS "_isotype_applied" ("version" TEXT NOT NULL PRIMARY KEY);
INSERT OR ROLLBACK INTO "_isotype_applied" ("version") VALUES ('20260102000000');
CREATE TABLE "_isotype_20260102000000_Author__values" ("key" TEXT NOT NULL, "value" TEXT, "written" TEXT);
INSERT INTO "_isotype_20260102000000_Author__values" ("key", "value", "written")
    SELECT t."id", t."name", 'nobody' FROM "Author" AS t WHERE t."name" IS NULL;
CREATE TABLE "_isotype_new_Author" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL
);
INSERT INTO "_isotype_new_Author" ("id", "name") SELECT t."id", coalesce(t."name", 'nobody') FROM "Author" AS t;
DROP TABLE "Author";
ALTER TABLE "_isotype_new_Author" RENAME TO "Author";
COMMIT;
PRAGMA foreign_keys = ON;
