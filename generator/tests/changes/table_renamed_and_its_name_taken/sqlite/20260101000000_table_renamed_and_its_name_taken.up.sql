-- 20260101000000_table_renamed_and_its_name_taken for SQLite, made by isotype from schema.prisma.
--
-- What:    makes User.
-- Cost:    nothing is rewritten; rows that an undo kept come back.
--
-- What:    changes Person: was User; changes indexes.
-- Cost:    the rows are read once for each new index.
-- Differs: on PostgreSQL the same change is 3 parts: contract_user, contract_person, expand_tables.

ALTER TABLE "User" RENAME TO "Person";

DROP INDEX "User_email_key";

CREATE TABLE "User" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "email" TEXT NOT NULL,
    "password" TEXT NOT NULL
);

CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- Rows that an undo of this migration kept come back; before it was undone there are none.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_User" ("id" INTEGER, "email" TEXT, "password" TEXT);

INSERT INTO "User" ("id", "email", "password") SELECT "id", "email", "password" FROM "_isotype_20260101000000_undone_User";

DROP TABLE "_isotype_20260101000000_undone_User";

CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- Numbers go on where they were.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone__sequences" ("table" TEXT NOT NULL PRIMARY KEY, "seq" INTEGER);

UPDATE sqlite_sequence SET seq = max(seq, (SELECT p."seq" FROM "_isotype_20260101000000_undone__sequences" AS p WHERE p."table" = sqlite_sequence.name))
WHERE name IN (SELECT "table" FROM "_isotype_20260101000000_undone__sequences");

INSERT INTO sqlite_sequence (name, seq) SELECT "table", "seq" FROM "_isotype_20260101000000_undone__sequences" WHERE "table" NOT IN (SELECT name FROM sqlite_sequence);

DROP TABLE "_isotype_20260101000000_undone__sequences";
