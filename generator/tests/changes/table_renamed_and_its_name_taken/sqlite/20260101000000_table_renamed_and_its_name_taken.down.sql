-- 20260101000000_table_renamed_and_its_name_taken for SQLite, the undo, made by isotype from schema.prisma.
--
-- Undoes:  changes Person: was User; changes indexes.
--          makes User.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: User: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('User') WHERE name COLLATE NOCASE NOT IN ('id', 'email', 'password'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: User: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Person', 'User') AND f."table" = 'User' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

ALTER TABLE "User" RENAME TO "_isotype_old_User";

ALTER TABLE "Person" RENAME TO "User";

-- The last numbers that were given are kept too.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone__sequences" ("table" TEXT NOT NULL PRIMARY KEY, "seq" INTEGER);

INSERT OR REPLACE INTO "_isotype_20260101000000_undone__sequences" ("table", "seq") SELECT CASE name WHEN '_isotype_old_User' THEN 'User' END, seq FROM sqlite_sequence WHERE name IN ('_isotype_old_User');

DROP INDEX "Person_email_key";

DROP INDEX "User_email_key";

CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_User" ("id" INTEGER, "email" TEXT, "password" TEXT);

INSERT INTO "_isotype_20260101000000_undone_User" ("id", "email", "password") SELECT "id", "email", "password" FROM "_isotype_old_User";

DROP TABLE "_isotype_old_User";

-- A view or trigger of others that uses what goes stops here: SQLite reads them all when it renames.
CREATE TABLE "_isotype_probe" ("a");

ALTER TABLE "_isotype_probe" RENAME COLUMN "a" TO "b";

DROP TABLE "_isotype_probe";
