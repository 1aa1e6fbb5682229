-- 20260101000000_checks for SQLite, made by isotype from checks.prisma.
--
-- What:    makes 1 table and 13 checks.
-- Why:     the first migration; the database is empty.
-- Cost:    nothing is read, rewritten or waited for: every table is new and empty.
-- Differs: on PostgreSQL lists are arrays and decimals are numbers; here they are texts.

-- Every rule on a value, and checks in SQL.
CREATE TABLE "Ruled" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "short" TEXT,
    "least" TEXT,
    "start" TEXT,
    "end" TEXT,
    "inner" TEXT,
    "slug" TEXT,
    "odd" TEXT,
    "email" TEXT,
    "url" TEXT,
    "moment" TEXT,
    "low" INTEGER,
    "big" BIGINT,
    "float" REAL,
    "decimal" TEXT,
    "tags" TEXT,
    CONSTRAINT "Ruled_short_check" CHECK (length("short") >= 2 AND length("short") <= 3),
    CONSTRAINT "Ruled_least_check" CHECK (length("least") >= 1),
    CONSTRAINT "Ruled_start_check" CHECK (substr("start", 1, 4) = 'it''s'),
    CONSTRAINT "Ruled_end_check" CHECK (substr("end", -2) = 'é\'),
    CONSTRAINT "Ruled_inner_check" CHECK (instr("inner", '%_') > 0),
    CONSTRAINT "Ruled_low_check" CHECK ("low" >= -1 AND "low" < 10),
    CONSTRAINT "Ruled_big_check" CHECK ("big" > 9007199254740992),
    CONSTRAINT "Ruled_float_check" CHECK ("float" > 0 AND "float" <= 0.5),
    CONSTRAINT "Ruled_decimal_check" CHECK (abs(CAST("decimal" AS REAL)) < 10000 AND CAST("decimal" AS REAL) >= 9.50),
    CONSTRAINT "Ruled_tags_check" CHECK (("tags" IS NULL OR (json_valid("tags") AND json_type("tags") IS 'array')) AND json_array_length("tags") <= 2),
    CONSTRAINT "Ruled_check" CHECK (low IS NULL OR low <> 7),
    CONSTRAINT "positive" CHECK (id > 0),
    CONSTRAINT "not_x" CHECK (short NOT GLOB 'x*')
);

-- Rows that an undo of this migration kept come back; before it was undone there are none.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Ruled" ("id" INTEGER, "short" TEXT, "least" TEXT, "start" TEXT, "end" TEXT, "inner" TEXT, "slug" TEXT, "odd" TEXT, "email" TEXT, "url" TEXT, "moment" TEXT, "low" INTEGER, "big" BIGINT, "float" REAL, "decimal" TEXT, "tags" TEXT);

INSERT INTO "Ruled" ("id", "short", "least", "start", "end", "inner", "slug", "odd", "email", "url", "moment", "low", "big", "float", "decimal", "tags") SELECT "id", "short", "least", "start", "end", "inner", "slug", "odd", "email", "url", "moment", "low", "big", "float", "decimal", "tags" FROM "_isotype_20260101000000_undone_Ruled";

DROP TABLE "_isotype_20260101000000_undone_Ruled";

-- Numbers go on where they were.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone__sequences" ("table" TEXT NOT NULL PRIMARY KEY, "seq" INTEGER);

UPDATE sqlite_sequence SET seq = max(seq, (SELECT p."seq" FROM "_isotype_20260101000000_undone__sequences" AS p WHERE p."table" = sqlite_sequence.name))
WHERE name IN (SELECT "table" FROM "_isotype_20260101000000_undone__sequences");

INSERT INTO sqlite_sequence (name, seq) SELECT "table", "seq" FROM "_isotype_20260101000000_undone__sequences" WHERE "table" NOT IN (SELECT name FROM sqlite_sequence);

DROP TABLE "_isotype_20260101000000_undone__sequences";
