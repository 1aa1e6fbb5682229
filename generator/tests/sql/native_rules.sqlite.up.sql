-- 20260101000000_native_rules for SQLite, made by isotype from native_rules.prisma.
--
-- What:    makes 1 table and 8 checks.
-- Why:     the first migration; the database is empty.
-- Cost:    nothing is read, rewritten or waited for: every table is new and empty.
-- Differs: on PostgreSQL decimals are numbers; here they are texts.

-- Rules on types that the server does not compare with texts and numbers by itself.
CREATE TABLE "Bound" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "money" TEXT,
    "oid" INTEGER,
    "real" REAL,
    "small" INTEGER,
    "uuid" TEXT,
    "inet" TEXT,
    "xml" TEXT,
    "char" TEXT,
    "bits" TEXT,
    CONSTRAINT "Bound_oid_check" CHECK ("oid" >= 0 AND "oid" <= 4294967295 AND "oid" > -1),
    CONSTRAINT "Bound_real_check" CHECK ("real" <= 0.5),
    CONSTRAINT "Bound_small_check" CHECK ("small" >= -32768 AND "small" <= 32767 AND "small" <= 100000),
    CONSTRAINT "Bound_uuid_check" CHECK (substr("uuid", 1, 6) = 'c0ffee'),
    CONSTRAINT "Bound_inet_check" CHECK (length("inet") >= 1 AND length("inet") <= 20 AND instr("inet", '.') > 0),
    CONSTRAINT "Bound_xml_check" CHECK (length("xml") <= 20),
    CONSTRAINT "Bound_char_check" CHECK (length("char") <= 4 AND substr("char", -1) = 'x'),
    CONSTRAINT "Bound_bits_check" CHECK (length("bits") <= 4 AND "bits" NOT GLOB '*[^01]*')
);

-- Rows that an undo of this migration kept come back; before it was undone there are none.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Bound" ("id" INTEGER, "money" TEXT, "oid" INTEGER, "real" REAL, "small" INTEGER, "uuid" TEXT, "inet" TEXT, "xml" TEXT, "char" TEXT, "bits" TEXT);

INSERT INTO "Bound" ("id", "money", "oid", "real", "small", "uuid", "inet", "xml", "char", "bits") SELECT "id", "money", "oid", "real", "small", "uuid", "inet", "xml", "char", "bits" FROM "_isotype_20260101000000_undone_Bound";

DROP TABLE "_isotype_20260101000000_undone_Bound";

-- Numbers go on where they were.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone__sequences" ("table" TEXT NOT NULL PRIMARY KEY, "seq" INTEGER);

UPDATE sqlite_sequence SET seq = max(seq, (SELECT p."seq" FROM "_isotype_20260101000000_undone__sequences" AS p WHERE p."table" = sqlite_sequence.name))
WHERE name IN (SELECT "table" FROM "_isotype_20260101000000_undone__sequences");

INSERT INTO sqlite_sequence (name, seq) SELECT "table", "seq" FROM "_isotype_20260101000000_undone__sequences" WHERE "table" NOT IN (SELECT name FROM sqlite_sequence);

DROP TABLE "_isotype_20260101000000_undone__sequences";
