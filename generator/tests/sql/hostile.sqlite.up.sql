-- 20260101000000_hostile for SQLite, made by isotype from hostile.prisma.
--
-- What:    makes 1 table, 1 index and 2 checks.
-- Why:     the first migration; the database is empty.
-- Cost:    nothing is read, rewritten or waited for: every table is new and empty.
-- Differs: on PostgreSQL enums are types; here they are texts.

-- A comment that wants out: */ -- '; DROP TABLE "x"; $$ \
-- -- no-transaction
--
-- {{ template }} </script>
CREATE TABLE "the ""table""
-- with 'quotes'; $$" (
    "or""der'; DROP TABLE x; --" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "select" TEXT NOT NULL DEFAULT '''; DROP TABLE "Select"; -- \''',
    "values" TEXT NOT NULL DEFAULT 'it''s; "--',
    "a\b
c" TEXT NOT NULL DEFAULT '\',
    CONSTRAINT "the ""table""
-- with 'quotes'; $$_values_check" CHECK ("values" IN ('it''s; "--', '\')),
    CONSTRAINT "a 'check'
--" CHECK ("select" <> ')')
);

CREATE UNIQUE INDEX "an ""index""; --" ON "the ""table""
-- with 'quotes'; $$"("or""der'; DROP TABLE x; --", "select");

-- Rows that an undo of this migration kept come back; before it was undone there are none.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_the ""table""
-- with 'quotes'; $$" ("or""der'; DROP TABLE x; --" INTEGER, "select" TEXT, "values" TEXT, "a\b
c" TEXT);

INSERT INTO "the ""table""
-- with 'quotes'; $$" ("or""der'; DROP TABLE x; --", "select", "values", "a\b
c") SELECT "or""der'; DROP TABLE x; --", "select", "values", "a\b
c" FROM "_isotype_20260101000000_undone_the ""table""
-- with 'quotes'; $$";

DROP TABLE "_isotype_20260101000000_undone_the ""table""
-- with 'quotes'; $$";

-- Numbers go on where they were.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone__sequences" ("table" TEXT NOT NULL PRIMARY KEY, "seq" INTEGER);

UPDATE sqlite_sequence SET seq = max(seq, (SELECT p."seq" FROM "_isotype_20260101000000_undone__sequences" AS p WHERE p."table" = sqlite_sequence.name))
WHERE name IN (SELECT "table" FROM "_isotype_20260101000000_undone__sequences");

INSERT INTO sqlite_sequence (name, seq) SELECT "table", "seq" FROM "_isotype_20260101000000_undone__sequences" WHERE "table" NOT IN (SELECT name FROM sqlite_sequence);

DROP TABLE "_isotype_20260101000000_undone__sequences";
