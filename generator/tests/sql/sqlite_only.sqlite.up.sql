-- 20260101000000_sqlite_only for SQLite, made by isotype from sqlite_only.prisma.
--
-- What:    makes 2 tables and 1 foreign key.
-- Why:     the first migration; the database is empty.
-- Cost:    nothing is read, rewritten or waited for: every table is new and empty.

CREATE TABLE IF NOT EXISTS "_isotype_applied" ("version" TEXT NOT NULL PRIMARY KEY);

-- This stands in the database exactly as long as the migration does: it cannot be run twice.
INSERT OR ROLLBACK INTO "_isotype_applied" ("version") VALUES ('20260101000000');

-- Tables refer to each other: their rows come back together, and keys are looked at at the end.
PRAGMA defer_foreign_keys = ON;

-- Where SQLite is the only database, what is not a type of the language is in its words.
CREATE TABLE "Mixed" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "parent" BIGINT,
    "shape" geometry(1, 2),
    "number" INTEGER NOT NULL DEFAULT ((1 + 1)),
    "known" TEXT,
    CONSTRAINT "Mixed_parent_fkey" FOREIGN KEY ("parent") REFERENCES "Mixed" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- Counts without being asked, as Prisma has it.
CREATE TABLE "Plain" (
    "plain_id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
);

-- Rows that an undo of this migration kept come back; before it was undone there are none.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Mixed" ("id" INTEGER, "parent" BIGINT, "shape" geometry(1, 2), "number" INTEGER, "known" TEXT);

CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Plain" ("plain_id" INTEGER);

INSERT INTO "Mixed" ("id", "parent", "shape", "number", "known") SELECT "id", "parent", "shape", "number", "known" FROM "_isotype_20260101000000_undone_Mixed";

DROP TABLE "_isotype_20260101000000_undone_Mixed";

INSERT INTO "Plain" ("plain_id") SELECT "plain_id" FROM "_isotype_20260101000000_undone_Plain";

DROP TABLE "_isotype_20260101000000_undone_Plain";

-- Numbers go on where they were.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone__sequences" ("table" TEXT NOT NULL PRIMARY KEY, "seq" INTEGER);

UPDATE sqlite_sequence SET seq = max(seq, (SELECT p."seq" FROM "_isotype_20260101000000_undone__sequences" AS p WHERE p."table" = sqlite_sequence.name))
WHERE name IN (SELECT "table" FROM "_isotype_20260101000000_undone__sequences");

INSERT INTO sqlite_sequence (name, seq) SELECT "table", "seq" FROM "_isotype_20260101000000_undone__sequences" WHERE "table" NOT IN (SELECT name FROM sqlite_sequence);

DROP TABLE "_isotype_20260101000000_undone__sequences";
