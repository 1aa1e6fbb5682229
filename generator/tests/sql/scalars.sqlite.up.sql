-- 20260101000000_scalars for SQLite, made by isotype from scalars.prisma.
--
-- What:    makes 2 tables and 13 checks.
-- Why:     the first migration; the database is empty.
-- Cost:    nothing is read, rewritten or waited for: every table is new and empty.
-- Differs: on PostgreSQL enums are types, JSON is JSONB, lists are arrays, decimals are numbers and moments are
--          timestamps; here they are texts.
--          Moments are in UTC with three digits, so that they sort.

-- Every scalar, required, optional and in a list, with the defaults that a database keeps.
CREATE TABLE "Everything" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "text" TEXT NOT NULL DEFAULT 'it''s \ a "text"
of two lines; -- no comment /* nor */ $$ $1 {{ x }}',
    "empty" TEXT NOT NULL DEFAULT '',
    "flag" BOOLEAN NOT NULL DEFAULT true,
    "int" INTEGER NOT NULL DEFAULT -5,
    "big" BIGINT NOT NULL DEFAULT -9223372036854775808,
    "float" REAL NOT NULL DEFAULT -1.5,
    "decimal" TEXT NOT NULL DEFAULT '1.5',
    "moment" DATETIME NOT NULL DEFAULT '2019-12-31T22:30:00.500Z',
    "made" DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    "changed" DATETIME NOT NULL,
    "json" TEXT NOT NULL DEFAULT '{"b": [1, 2.50, null], "a": "it''s"}',
    "bytes" BLOB NOT NULL DEFAULT X'68656c6c6f',
    "color" TEXT NOT NULL DEFAULT 'RED',
    "textOpt" TEXT,
    "flagOpt" BOOLEAN,
    "intOpt" INTEGER,
    "bigOpt" BIGINT,
    "floatOpt" REAL,
    "decimalOpt" TEXT,
    "momentOpt" DATETIME,
    "jsonOpt" TEXT,
    "bytesOpt" BLOB,
    "colorOpt" TEXT,
    "texts" TEXT DEFAULT '["a","it''s","\\","b\"c"]',
    "none" TEXT DEFAULT '[]',
    "flags" TEXT DEFAULT '[true,false]',
    "ints" TEXT DEFAULT '[1,-2]',
    "bigs" TEXT DEFAULT '["9007199254740993"]',
    "floats" TEXT DEFAULT '[1.5,-2]',
    "decimals" TEXT DEFAULT '["1.5","-0.1"]',
    "moments" TEXT DEFAULT '["2020-01-01T00:00:00.000Z"]',
    "jsons" TEXT,
    "byteses" TEXT,
    "colors" TEXT DEFAULT '["RED","it''s; \"odd\""]',
    CONSTRAINT "Everything_color_check" CHECK ("color" IN ('RED', 'green', 'it''s; "odd"')),
    CONSTRAINT "Everything_colorOpt_check" CHECK ("colorOpt" IN ('RED', 'green', 'it''s; "odd"')),
    CONSTRAINT "Everything_texts_check" CHECK ("texts" IS NULL OR (json_valid("texts") AND json_type("texts") IS 'array')),
    CONSTRAINT "Everything_none_check" CHECK ("none" IS NULL OR (json_valid("none") AND json_type("none") IS 'array')),
    CONSTRAINT "Everything_flags_check" CHECK ("flags" IS NULL OR (json_valid("flags") AND json_type("flags") IS 'array')),
    CONSTRAINT "Everything_ints_check" CHECK ("ints" IS NULL OR (json_valid("ints") AND json_type("ints") IS 'array')),
    CONSTRAINT "Everything_bigs_check" CHECK ("bigs" IS NULL OR (json_valid("bigs") AND json_type("bigs") IS 'array')),
    CONSTRAINT "Everything_floats_check" CHECK ("floats" IS NULL OR (json_valid("floats") AND json_type("floats") IS 'array')),
    CONSTRAINT "Everything_decimals_check" CHECK ("decimals" IS NULL OR (json_valid("decimals") AND json_type("decimals") IS 'array')),
    CONSTRAINT "Everything_moments_check" CHECK ("moments" IS NULL OR (json_valid("moments") AND json_type("moments") IS 'array')),
    CONSTRAINT "Everything_jsons_check" CHECK ("jsons" IS NULL OR (json_valid("jsons") AND json_type("jsons") IS 'array')),
    CONSTRAINT "Everything_byteses_check" CHECK ("byteses" IS NULL OR (json_valid("byteses") AND json_type("byteses") IS 'array')),
    CONSTRAINT "Everything_colors_check" CHECK ("colors" IS NULL OR (json_valid("colors") AND json_type("colors") IS 'array'))
);

-- Made by the application: the database has no default for these.
CREATE TABLE "Made" (
    "a" TEXT NOT NULL PRIMARY KEY,
    "b" TEXT NOT NULL,
    "c" TEXT NOT NULL,
    "d" TEXT NOT NULL,
    "e" TEXT NOT NULL,
    "f" TEXT NOT NULL,
    "g" TEXT NOT NULL
);

-- Rows that an undo of this migration kept come back; before it was undone there are none.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Everything" ("id" INTEGER, "text" TEXT, "empty" TEXT, "flag" BOOLEAN, "int" INTEGER, "big" BIGINT, "float" REAL, "decimal" TEXT, "moment" DATETIME, "made" DATETIME, "changed" DATETIME, "json" TEXT, "bytes" BLOB, "color" TEXT, "textOpt" TEXT, "flagOpt" BOOLEAN, "intOpt" INTEGER, "bigOpt" BIGINT, "floatOpt" REAL, "decimalOpt" TEXT, "momentOpt" DATETIME, "jsonOpt" TEXT, "bytesOpt" BLOB, "colorOpt" TEXT, "texts" TEXT, "none" TEXT, "flags" TEXT, "ints" TEXT, "bigs" TEXT, "floats" TEXT, "decimals" TEXT, "moments" TEXT, "jsons" TEXT, "byteses" TEXT, "colors" TEXT);

CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Made" ("a" TEXT, "b" TEXT, "c" TEXT, "d" TEXT, "e" TEXT, "f" TEXT, "g" TEXT);

INSERT INTO "Everything" ("id", "text", "empty", "flag", "int", "big", "float", "decimal", "moment", "made", "changed", "json", "bytes", "color", "textOpt", "flagOpt", "intOpt", "bigOpt", "floatOpt", "decimalOpt", "momentOpt", "jsonOpt", "bytesOpt", "colorOpt", "texts", "none", "flags", "ints", "bigs", "floats", "decimals", "moments", "jsons", "byteses", "colors") SELECT "id", "text", "empty", "flag", "int", "big", "float", "decimal", "moment", "made", "changed", "json", "bytes", "color", "textOpt", "flagOpt", "intOpt", "bigOpt", "floatOpt", "decimalOpt", "momentOpt", "jsonOpt", "bytesOpt", "colorOpt", "texts", "none", "flags", "ints", "bigs", "floats", "decimals", "moments", "jsons", "byteses", "colors" FROM "_isotype_20260101000000_undone_Everything";

DROP TABLE "_isotype_20260101000000_undone_Everything";

INSERT INTO "Made" ("a", "b", "c", "d", "e", "f", "g") SELECT "a", "b", "c", "d", "e", "f", "g" FROM "_isotype_20260101000000_undone_Made";

DROP TABLE "_isotype_20260101000000_undone_Made";

-- Numbers go on where they were.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone__sequences" ("table" TEXT NOT NULL PRIMARY KEY, "seq" INTEGER);

UPDATE sqlite_sequence SET seq = max(seq, (SELECT p."seq" FROM "_isotype_20260101000000_undone__sequences" AS p WHERE p."table" = sqlite_sequence.name))
WHERE name IN (SELECT "table" FROM "_isotype_20260101000000_undone__sequences");

INSERT INTO sqlite_sequence (name, seq) SELECT "table", "seq" FROM "_isotype_20260101000000_undone__sequences" WHERE "table" NOT IN (SELECT name FROM sqlite_sequence);

DROP TABLE "_isotype_20260101000000_undone__sequences";
