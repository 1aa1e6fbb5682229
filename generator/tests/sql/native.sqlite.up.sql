-- 20260101000000_native for SQLite, made by isotype from native.prisma.
--
-- What:    makes 2 tables and 11 checks.
-- Why:     the first migration; the database is empty.
-- Cost:    nothing is read, rewritten or waited for: every table is new and empty.
-- Differs: on PostgreSQL JSON is JSONB, lists are arrays, decimals are numbers and moments are timestamps; here
--          they are texts.
--          Moments are in UTC with three digits, so that they sort.

-- Every type that PostgreSQL has a name for. SQLite keeps the lengths and ranges with checks.
CREATE TABLE "Native" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "text" TEXT NOT NULL,
    "char" TEXT NOT NULL DEFAULT 'abc',
    "one" TEXT NOT NULL,
    "varchar" TEXT NOT NULL,
    "anyVarchar" TEXT NOT NULL,
    "bit" TEXT NOT NULL,
    "varbit" TEXT NOT NULL,
    "uuid" TEXT NOT NULL DEFAULT 'c0ffee00-0000-4000-8000-000000000000',
    "xml" TEXT,
    "inet" TEXT,
    "flag" BOOLEAN NOT NULL,
    "int" INTEGER NOT NULL,
    "small" INTEGER NOT NULL,
    "oid" INTEGER NOT NULL,
    "big" BIGINT NOT NULL,
    "double" REAL NOT NULL,
    "real" REAL NOT NULL,
    "decimal" TEXT NOT NULL,
    "decimalBare" TEXT NOT NULL,
    "long" TEXT NOT NULL,
    "money" TEXT,
    "timestamp" DATETIME NOT NULL,
    "timestamp0" DATETIME NOT NULL DEFAULT '2019-12-31T22:30:00.250Z',
    "timestamptz" DATETIME NOT NULL DEFAULT '2019-12-31T22:30:00.250Z',
    "date" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d','now')),
    "time" TEXT NOT NULL DEFAULT '22:30:00.250',
    "timetz" TEXT,
    "json" TEXT NOT NULL,
    "jsonb" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,
    "varchars" TEXT,
    "numbers" TEXT,
    CONSTRAINT "Native_char_check" CHECK (length("char") <= 3),
    CONSTRAINT "Native_one_check" CHECK (length("one") <= 1),
    CONSTRAINT "Native_varchar_check" CHECK (length("varchar") <= 10),
    CONSTRAINT "Native_bit_check" CHECK (length("bit") = 4 AND "bit" NOT GLOB '*[^01]*'),
    CONSTRAINT "Native_varbit_check" CHECK (length("varbit") <= 4 AND "varbit" NOT GLOB '*[^01]*'),
    CONSTRAINT "Native_small_check" CHECK ("small" >= -32768 AND "small" <= 32767),
    CONSTRAINT "Native_oid_check" CHECK ("oid" >= 0 AND "oid" <= 4294967295),
    CONSTRAINT "Native_decimal_check" CHECK (abs(CAST("decimal" AS REAL)) < 100000000 AND CAST("decimal" AS REAL) >= 0 AND CAST("decimal" AS REAL) < 1000.50),
    CONSTRAINT "Native_varchars_check" CHECK ("varchars" IS NULL OR (json_valid("varchars") AND json_type("varchars") IS 'array')),
    CONSTRAINT "Native_numbers_check" CHECK ("numbers" IS NULL OR (json_valid("numbers") AND json_type("numbers") IS 'array'))
);

CREATE TABLE "Counting" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "other" TEXT NOT NULL,
    CONSTRAINT "Counting_id_check" CHECK ("id" >= -32768 AND "id" <= 32767)
);

-- Rows that an undo of this migration kept come back; before it was undone there are none.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Native" ("id" INTEGER, "text" TEXT, "char" TEXT, "one" TEXT, "varchar" TEXT, "anyVarchar" TEXT, "bit" TEXT, "varbit" TEXT, "uuid" TEXT, "xml" TEXT, "inet" TEXT, "flag" BOOLEAN, "int" INTEGER, "small" INTEGER, "oid" INTEGER, "big" BIGINT, "double" REAL, "real" REAL, "decimal" TEXT, "decimalBare" TEXT, "long" TEXT, "money" TEXT, "timestamp" DATETIME, "timestamp0" DATETIME, "timestamptz" DATETIME, "date" TEXT, "time" TEXT, "timetz" TEXT, "json" TEXT, "jsonb" TEXT, "bytes" BLOB, "varchars" TEXT, "numbers" TEXT);

CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Counting" ("id" INTEGER, "other" TEXT);

INSERT INTO "Native" ("id", "text", "char", "one", "varchar", "anyVarchar", "bit", "varbit", "uuid", "xml", "inet", "flag", "int", "small", "oid", "big", "double", "real", "decimal", "decimalBare", "long", "money", "timestamp", "timestamp0", "timestamptz", "date", "time", "timetz", "json", "jsonb", "bytes", "varchars", "numbers") SELECT "id", "text", "char", "one", "varchar", "anyVarchar", "bit", "varbit", "uuid", "xml", "inet", "flag", "int", "small", "oid", "big", "double", "real", "decimal", "decimalBare", "long", "money", "timestamp", "timestamp0", "timestamptz", "date", "time", "timetz", "json", "jsonb", "bytes", "varchars", "numbers" FROM "_isotype_20260101000000_undone_Native";

DROP TABLE "_isotype_20260101000000_undone_Native";

INSERT INTO "Counting" ("id", "other") SELECT "id", "other" FROM "_isotype_20260101000000_undone_Counting";

DROP TABLE "_isotype_20260101000000_undone_Counting";

-- Numbers go on where they were.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone__sequences" ("table" TEXT NOT NULL PRIMARY KEY, "seq" INTEGER);

UPDATE sqlite_sequence SET seq = max(seq, (SELECT p."seq" FROM "_isotype_20260101000000_undone__sequences" AS p WHERE p."table" = sqlite_sequence.name))
WHERE name IN (SELECT "table" FROM "_isotype_20260101000000_undone__sequences");

INSERT INTO sqlite_sequence (name, seq) SELECT "table", "seq" FROM "_isotype_20260101000000_undone__sequences" WHERE "table" NOT IN (SELECT name FROM sqlite_sequence);

DROP TABLE "_isotype_20260101000000_undone__sequences";
